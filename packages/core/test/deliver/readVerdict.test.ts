import { expect, test, vi } from 'vitest';
import type { Adapter, Reply, Verdict } from '../../src/deliver/Adapter.ts';
import { readVerdict } from '../../src/deliver/readVerdict.ts';

const reply = (status: number): Reply => ({
  status,
  body: '',
  headers: new Headers(),
});
const adapter: Adapter = { name: 'test', encode: () => [] };

test.each<[status: number, verdict: Verdict | undefined]>([
  [200, 'ok'],
  [201, 'ok'],
  [202, 'ok'],
  [204, 'ok'],
  [299, 'ok'],
  [408, undefined],
  [425, undefined],
  [429, undefined],
  [500, undefined],
  [502, undefined],
  [503, undefined],
  [504, undefined],
  [301, { reject: 'rejected' }],
  [400, { reject: 'rejected' }],
  [401, { reject: 'rejected' }],
  [403, { reject: 'rejected' }],
  [404, { reject: 'rejected' }],
  [410, { reject: 'rejected' }],
  [413, { reject: 'rejected' }],
  [422, { reject: 'rejected' }],
  [501, { reject: 'rejected' }],
  [505, { reject: 'rejected' }],
  [511, { reject: 'rejected' }],
])('reads %i as %o', (status, verdict) => {
  expect(readVerdict(reply(status), adapter)).toEqual(verdict);
});

test.each<[Verdict]>([['ok'], [{ rejected: ['a'] }], [{ reject: 'why' }]])(
  'takes the word of the adapter, %o, on 2xx',
  (verdict) => {
    const acknowledge = vi.fn(() => verdict);
    expect(readVerdict(reply(200), { ...adapter, acknowledge })).toEqual(
      verdict,
    );
    expect(acknowledge).toHaveBeenCalledExactlyOnceWith(reply(200));
  },
);

test('goes by the status when the adapter has no verdict', () => {
  const acknowledge = (): undefined => undefined;
  expect(readVerdict(reply(200), { ...adapter, acknowledge })).toBe('ok');
});

test.each([400, 503])('does not ask the adapter about a %i', (status) => {
  const acknowledge = (): never => expect.unreachable();
  expect(() =>
    readVerdict(reply(status), { ...adapter, acknowledge }),
  ).not.toThrow();
});
