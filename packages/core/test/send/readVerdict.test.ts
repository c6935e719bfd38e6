import { expect, test } from 'vitest';
import type { Reply, RequestAdapter } from '../../src/deliver/Adapter.ts';
import { readVerdict } from '../../src/send/readVerdict.ts';

const adapter: RequestAdapter = { name: 'any', encode: () => [] };
const reply = (body: string, status = 200): Reply => ({
  status,
  body,
  headers: new Headers(),
});

test.each([
  ['', 'ok'],
  ['OK', 'ok'],
  ['<html>', 'ok'],
  ['null', 'ok'],
  ['{}', 'ok'],
  ['5', 'ok'],
  ['{"rejected":null}', 'ok'],
  ['{"rejected":{}}', 'ok'],
  ['{"rejected":true}', 'ok'],
  ['{"rejected":"a"}', 'ok'],
  ['{"rejected":-1}', 'ok'],
  ['{"rejected":[]}', { rejected: [] }],
  ['{"rejected":["a","b"],"problems":[]}', { rejected: ['a', 'b'] }],
])('reads the answer %j as %o where the adapter does not', (body, verdict) => {
  expect(readVerdict(adapter, reply(body))).toEqual(verdict);
});

test('asks the adapter, and goes by the status where that throws', () => {
  const acknowledge = (): { reject: string } => ({ reject: 'full' });
  expect(readVerdict({ ...adapter, acknowledge }, reply('{}'))).toEqual({
    reject: 'full',
  });
  const throwing = (): never => {
    throw new Error('no');
  };
  expect(readVerdict({ ...adapter, acknowledge: throwing }, reply(''))).toBe(
    'ok',
  );
});

test.each([199, 300, 404, 500])('has nothing to say of status %i', (status) => {
  expect(
    readVerdict(adapter, reply('{"rejected":[]}', status)),
  ).toBeUndefined();
});
