import type { Adapter, RequestAdapter } from '@tactful/core';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createRelay, type Relay } from '../src/relay/createRelay.ts';
import type { Outlet } from '../src/relay/Outlet.ts';
import type { Store } from '../src/store/Store.ts';
import { createStore, touchpoint } from './fixtures.ts';

const posting = (more: Partial<RequestAdapter> = {}): RequestAdapter => ({
  name: 'there',
  encode: (records, header) => [
    {
      url: 'https://there.example/',
      ids: records.map(({ id }) => id),
      body: JSON.stringify({ ...header, records }),
    },
  ],
  ...more,
});

interface World extends Outlet {
  /** Ids of each request, in the order of arrival. */
  readonly requests: string[][];
  readonly waits: number[];
}

/** Answers each request in turn, the last answer for good; waits take no time. */
function createWorld(...answers: (Response | 'none')[]): World {
  const requests: string[][] = [];
  const waits: number[] = [];
  return {
    requests,
    waits,
    now: () => 0,
    random: () => 1,
    wait: async (ms) => {
      waits.push(ms);
      await new Promise((resolve) => setImmediate(resolve));
    },
    fetch: async (_, init) => {
      const { records } = JSON.parse(String(init?.body)) as {
        records: { id: string }[];
      };
      requests.push(records.map(({ id }) => id));
      const answer = answers.length > 1 ? answers.shift()! : answers[0]!;
      if (answer === 'none') throw new TypeError('Failed to fetch');
      return answer.clone();
    },
  };
}

function start(
  store: Store,
  adapters: Adapter[],
  outlet?: Outlet,
): { relay: Relay; lines: string[] } {
  const lines: string[] = [];
  const onProblem = (line: string): void => void lines.push(line);
  const relay = createRelay({ store, adapters, onProblem, outlet });
  onTestFinished(() => relay.stop());
  return { relay, lines };
}

/** Stores so many records once the relay has noted where it begins. */
async function add(store: Store, count: number): Promise<string[]> {
  await vi.waitFor(async () => {
    expect(await store.readForward('there')).toBeDefined();
  });
  const records = Array.from({ length: count }, () => touchpoint());
  await store.append(records as never);
  return records.map(({ id }) => id);
}

const settled = async (store: Store): Promise<Record<string, number>> => {
  const end = await store.end();
  await vi.waitFor(async () => {
    expect((await store.readForward('there'))?.cursor).toBe(end);
  });
  return (await store.readForward('there'))!.dropped;
};

test('forwards what comes from its first start on, in order, once', async () => {
  const store = await createStore();
  await store.append([touchpoint()] as never);
  const world = createWorld(new Response('{}'));
  const { lines } = start(store, [posting()], world);
  const ids = await add(store, 3);
  expect(await settled(store)).toEqual({});
  const more = await add(store, 2);
  await settled(store);
  expect(world.requests.flat()).toEqual([...ids, ...more]);
  expect(lines).toEqual([]);
});

test('goes on where it was after a stop, and sends again what was not acknowledged', async () => {
  const store = await createStore();
  const deaf = createWorld('none');
  const first = start(store, [posting()], deaf);
  const ids = await add(store, 3);
  await vi.waitFor(() => expect(deaf.requests.length).toBeGreaterThan(0));
  await first.relay.stop();
  const world = createWorld(new Response(''));
  start(store, [posting()], world);
  await settled(store);
  expect(world.requests).toEqual([ids]);
});

test.each([
  ['no answer', ['none'], [2_000]],
  [
    '429 with Retry-After',
    [new Response('', { status: 429, headers: { 'Retry-After': '7' } })],
    [7_000],
  ],
  ['503', [new Response('', { status: 503 })], [2_000]],
  ['401', [new Response('', { status: 401 })], [60_000]],
  ['a page for people', [new Response('<!doctype html>')], [2_000]],
] as const)('sends the same again after %s', async (_, answers, waits) => {
  const store = await createStore();
  const world = createWorld(...answers, new Response(''));
  start(store, [posting()], world);
  const ids = await add(store, 2);
  expect(await settled(store)).toEqual({});
  expect(world.requests).toEqual([ids, ids]);
  expect(world.waits).toEqual(waits);
});

test('finds the one record that is refused, and drops that alone', async () => {
  const store = await createStore();
  const world = createWorld(new Response(''));
  let bad = '';
  const outlet: Outlet = {
    ...world,
    fetch: async (url, init) => {
      await world.fetch(url, init);
      return new Response('', {
        status: world.requests.at(-1)!.includes(bad) ? 400 : 200,
      });
    },
  };
  const { lines } = start(store, [posting()], outlet);
  await vi.waitFor(async () => {
    expect(await store.readForward('there')).toBeDefined();
  });
  const records = Array.from({ length: 8 }, () => touchpoint());
  bad = records[5]!.id;
  await store.append(records as never);
  expect(await settled(store)).toEqual({ rejected: 1 });
  expect(lines).toEqual(['[tactful:forward] there: 1 dropped (rejected).']);
});

test('halves what is too large for the destination, by its limits or its 413', async () => {
  const store = await createStore();
  const world = createWorld(
    new Response('', { status: 413 }),
    new Response(''),
  );
  start(store, [posting({ limits: { records: 4, bytes: 900 } })], world);
  const ids = await add(store, 6);
  expect(await settled(store)).toEqual({});
  expect(world.requests.every((some) => some.length <= 4)).toBe(true);
  expect([...new Set(world.requests.flat())]).toEqual(ids);
});

test('counts what the destination refuses in its answer, and what cannot be encoded', async () => {
  const store = await createStore();
  const world = createWorld(new Response('{"rejected":["x"]}'));
  const { encode } = posting();
  start(
    store,
    [
      posting({
        encode: (records, header) => {
          if (records.some(({ seq }) => seq === 13)) throw new Error('no');
          return encode(records, header);
        },
      }),
    ],
    world,
  );
  await add(store, 1);
  await store.append([touchpoint({ seq: 13 })] as never);
  await vi.waitFor(async () => {
    expect((await store.readForward('there'))!.dropped).toEqual({
      rejected: 1,
      encode: 1,
    });
  });
});

test('serves each destination at its own pace', async () => {
  const store = await createStore();
  const seen: string[] = [];
  const world = createWorld('none');
  start(
    store,
    [
      posting({ name: 'down' }),
      {
        name: 'there',
        deliver: (records) => void seen.push(...records.map(({ id }) => id)),
      },
    ],
    world,
  );
  const ids = await add(store, 3);
  await settled(store);
  expect(seen).toEqual(ids);
});

test('refuses two destinations of one name', async () => {
  const store = await createStore();
  expect(() => start(store, [posting(), posting()])).toThrow(
    'names of their own',
  );
});
