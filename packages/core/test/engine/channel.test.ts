import { expect, test } from 'vitest';
import { findChannel } from '../../src/engine/channel.ts';

const host = 'shop.example';

test.each([
  ['', 'direct'],
  [host, 'internal'],
  ['news.example', 'referral'],
  ['other.shop.example', 'referral'],
])('takes a visitor from "%s" for %s', (referrer, channel) => {
  expect(findChannel({ query: {}, from: referrer }, host)).toBe(channel);
});

test('goes by utm_medium first, in lower case', () => {
  const query = { utm_medium: 'Email' };
  expect(findChannel({ query, from: 'google.com' }, host)).toBe('email');
});

test('goes by the referrer when utm_medium is empty', () => {
  const query = { utm_medium: '' };
  expect(findChannel({ query, from: 'google.com' }, host)).toBe('referral');
});
