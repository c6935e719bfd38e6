import { forceCloseDatabase, IDBDatabase, IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { failToFetch } from '../createFakeNetwork.ts';
import { record } from '../fixtures.ts';
import {
  createDevice,
  openPage,
  settle,
  useFakeClock,
} from './createTestOutbox.ts';

let connections: Set<IDBDatabase>;

beforeEach(() => {
  useFakeClock();
  connections = new Set();
  const { transaction } = IDBDatabase.prototype;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    ...args: unknown[]
  ) {
    connections.add(this);
    return transaction.apply(this, args as never);
  } as never);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The browser removes everything, behind every page. */
async function clearDevice(after: unknown = new IDBFactory()): Promise<void> {
  for (const one of connections) forceCloseDatabase(one as never);
  await settle();
  connections.clear();
  vi.stubGlobal('indexedDB', after);
}

test.each([
  ['goes on by itself', false],
  ['goes on after another tab has', true],
])(
  'sends what waited on a device that was cleared, from a tab that %s',
  async (_, isSecond) => {
    const device = createDevice();
    const [first, second] = [openPage({ device }), openPage({ device })];
    for (const { network } of [first, second]) network.answer = failToFetch;
    const mine = record();
    first.add(record());
    second.add(mine);
    await settle();
    await first.outbox.flush();
    await second.outbox.flush();

    await clearDevice();
    if (isSecond) await first.outbox.flush();
    second.network.answer = () => new Response();
    await second.outbox.flush();
    expect(second.carried().at(-1)).toContain(mine.id);
    expect(second.told).not.toContainEqual(['degraded', expect.anything()]);
    for (const { outbox } of [first, second]) outbox.stop(false);
  },
);

test('sends what it had put on a device that has become unusable', async () => {
  const page = openPage();
  page.network.answer = failToFetch;
  const waiting = record();
  page.add(waiting);
  await settle();
  await page.outbox.flush();

  await clearDevice({
    open: () => {
      throw new DOMException('gone', 'UnknownError');
    },
  });
  page.network.answer = () => new Response();
  await page.outbox.flush();
  expect(page.carried().at(-1)).toEqual([waiting.id]);
  expect(await page.ledger()).toMatchObject({ acknowledged: 1, queued: 0 });
  page.outbox.stop(false);
});
