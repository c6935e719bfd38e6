import { expect, test } from 'vitest';
import { findChannel } from '../../src/engine/channel.ts';

const host = 'shop.example';

test.each([
  ['', 'direct'],
  [host, 'internal'],
  ['www.google.com', 'search'],
  ['google.co.uk', 'search'],
  ['duckduckgo.com', 'search'],
  ['www.bing.com', 'search'],
  ['search.yahoo.co.jp', 'search'],
  ['yandex.ru', 'search'],
  ['t.co', 'social'],
  ['x.com', 'social'],
  ['l.facebook.com', 'social'],
  ['www.linkedin.com', 'social'],
  ['old.reddit.com', 'social'],
  ['news.example', 'referral'],
  ['other.shop.example', 'referral'],
  // Names that only look alike.
  ['notgoogle.com', 'referral'],
  ['netflix.com', 'referral'],
  ['facebook.com.evil.example', 'referral'],
])('takes a visitor from "%s" for %s', (referrer, channel) => {
  expect(findChannel({ query: {}, referrer, host })).toBe(channel);
});

test('goes by utm_medium first, in lower case', () => {
  const query = { utm_medium: 'Email' };
  expect(findChannel({ query, referrer: 'google.com', host })).toBe('email');
});

test('goes by the referrer when utm_medium is empty', () => {
  const query = { utm_medium: '' };
  expect(findChannel({ query, referrer: 'google.com', host })).toBe('search');
});
