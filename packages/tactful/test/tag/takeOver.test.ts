import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type GlobalFunction, takeOver } from '../../src/tag/takeOver.ts';
import { createStub } from './createStub.ts';
import { startClient } from './startClient.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Names and users of what was recorded, once the client is ready. */
async function readRecords({
  client,
  memory,
}: ReturnType<typeof startClient>): Promise<unknown[]> {
  await vi.runAllTimersAsync();
  await client.flush();
  return memory.records.map(({ name, user }) => [name, user]);
}

test('carries out in order what the stub has kept', async () => {
  const stub = createStub();
  stub('track', 'page.viewed');
  stub('identify', 'user-1');
  stub('track', 'basket.filled', { items: 2 });
  const started = startClient();
  takeOver(stub, started.client);
  stub('track', 'basket.emptied');
  expect(await readRecords(started)).toEqual([
    ['page.viewed', undefined],
    ['basket.filled', 'user-1'],
    ['basket.emptied', 'user-1'],
  ]);
});

test('keeps the function that the page knows already, and gives it every method', () => {
  const stub = createStub();
  const { client } = startClient();
  const tactful = takeOver(stub, client);
  expect(tactful).toBe(stub);
  for (const key of Object.keys(client) as (keyof typeof client)[]) {
    expect(tactful[key]).toBe(client[key]);
  }
  expect(tactful.consent!.state).toBe('granted');
});

test('makes a function of its own where the page has no stub', async () => {
  const started = startClient();
  const tactful = takeOver(undefined, started.client);
  tactful('track', 'page.viewed');
  tactful.track!('basket.filled');
  expect(await readRecords(started)).toEqual([
    ['page.viewed', undefined],
    ['basket.filled', undefined],
  ]);
});

test('takes over a stub that was never called', async () => {
  const started = startClient();
  const stub = createStub();
  takeOver(stub, started.client);
  stub('track', 'page.viewed');
  expect(await readRecords(started)).toEqual([['page.viewed', undefined]]);
});

test('reaches methods below others', async () => {
  const stub = createStub();
  stub('consent.revoke');
  const { client } = startClient();
  takeOver(stub, client);
  expect(client.consent.state).toBe('denied');
  stub('consent.grant');
  expect(client.consent.state).toBe('granted');
});

test.each([
  'trak',
  '',
  'consent',
  'consent.state',
  'consent.grant.call',
  'constructor',
  '__proto__.toString',
  'track.constructor',
])('warns of a call to "%s", and carries out the rest', async (method) => {
  const stub = createStub();
  stub(method, 'page.viewed');
  stub('track', 'basket.filled');
  const started = startClient();
  takeOver(stub, started.client);
  expect(console.warn).toHaveBeenCalledExactlyOnceWith(
    expect.stringMatching(/No method ".*Check its name/),
  );
  expect(await readRecords(started)).toEqual([['basket.filled', undefined]]);
});

test.each<[what: string, call: unknown[]]>([
  ['nothing', []],
  ['a number', [5]],
  ['a symbol', [Symbol('x')]],
])('survives a call of %s', (_, call) => {
  const stub = createStub();
  stub(...(call as [string]));
  expect(() => takeOver(stub, startClient().client)).not.toThrow();
  expect(console.warn).toHaveBeenCalledOnce();
});

test('gives back what a method returns once the client is there', async () => {
  const { client } = startClient();
  const tactful: GlobalFunction = takeOver(undefined, client);
  const stop = tactful('hold', 'tour');
  expect(stop).toBeTypeOf('function');
});
