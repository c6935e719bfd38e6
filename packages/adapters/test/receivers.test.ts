import type { RequestAdapter } from '@tactful/core';
import { describe, expect, test } from 'vitest';
import { everyAdapter, requestCases } from './everyAdapter.ts';
import { batch, visit } from './fixtures.ts';
import { checkEntry } from './receivers/dataLayer.ts';
import type { SentRequest } from './receivers/Receiver.ts';
import { toSent } from './toSent.ts';

/** A body in which an object of each depth, in turn, has a property too many. */
function withTooMuch(body: string): string[] {
  const found: string[] = [];
  const lines = body.split('\n');
  for (const [at, line] of lines.entries()) {
    const root = JSON.parse(line);
    for (let place = root; place; place = Object.values(place).find(isObject)) {
      if (Array.isArray(place)) continue;
      place['tooMuch'] = 1;
      found.push(lines.with(at, JSON.stringify(root)).join('\n'));
      delete place['tooMuch'];
      // From here on, hosts choose the names.
      if ('properties' in place || 'params' in place || 'data' in place) break;
    }
  }
  return found;
}

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null;

describe.each(Object.entries(requestCases))('%s', (name, { receiver }) => {
  const adapter = everyAdapter[name]!.make('https://receiver.test');
  const [first] = (adapter as RequestAdapter).encode(visit(), batch());
  const request: SentRequest = toSent(first!);

  test('takes what is right', () => {
    expect(receiver.check(request)).toEqual([]);
  });

  test('refuses another method, and a body that is none', () => {
    expect(receiver.check({ ...request, method: 'PUT' })).not.toEqual([]);
    expect(receiver.check({ ...request, body: '' })).not.toEqual([]);
    expect(receiver.check({ ...request, body: '{}' })).not.toEqual([]);
    const headers = { 'content-type': 'image/png' };
    expect(receiver.check({ ...request, headers })).not.toEqual([]);
  });

  // Forms have none, and what Zapier takes is what hosts have named.
  if (!/^[[{]/.test(request.body) || name === 'zapier') return;

  test('refuses a property that its documentation does not name', () => {
    const bodies = withTooMuch(request.body);
    expect(bodies).not.toEqual([]);
    const missed = bodies.filter(
      (body) => !receiver.check({ ...request, body }).length,
    );
    expect(missed).toEqual([]);
  });
});

test.each([
  { tactful: {} },
  { event: 'tactful.x', tactful: null },
  { event: 'x', tactful: {} },
  { event: 'gtm.js' },
])('the data layer is not to hold %o', (entry) => {
  expect(checkEntry(entry)).not.toEqual([]);
});
