import { afterEach, expect, test, vi } from 'vitest';
import {
  batch,
  bearer,
  createTestCollector,
  response,
  touchpoint,
  type TestCollector,
} from './fixtures.ts';

afterEach(() => void vi.useRealTimers());

interface Event {
  id: string;
  record: unknown;
}

/** Reads a stream event by event. */
async function listen(
  { app }: TestCollector,
  path = '/v1/stream',
  headers: Record<string, string> = {},
) {
  const answer = await app.request(path, {
    headers: { ...bearer, ...headers },
  });
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  const events: Event[] = [];
  const comments: string[] = [];

  const readOn = async (): Promise<boolean> => {
    const { done, value = '' } = await reader.read();
    for (const block of value.split('\n\n').filter(Boolean)) {
      const match = /^id: (.+)\ndata: (.+)$/.exec(block);
      if (match) events.push({ id: match[1]!, record: JSON.parse(match[2]!) });
      else comments.push(block);
    }
    return !done;
  };
  return {
    answer,
    cancel: () => reader.cancel(),
    /** Reads until there are this many events; fewer if the stream ends. */
    take: async (count: number): Promise<Event[]> => {
      while (events.length < count && (await readOn()));
      return events.splice(0, count);
    },
    /** Reads until the next comment; undefined if the stream ends. */
    takeComment: async (): Promise<string | undefined> => {
      while (comments.length === 0 && (await readOn()));
      return comments.shift();
    },
    readToEnd: async (): Promise<void> => {
      while (await readOn());
    },
  };
}

test('sends records as they are stored, from now on', async () => {
  const collector = await createTestCollector();
  await collector.post(batch([touchpoint()]));
  const stream = await listen(collector);
  expect(stream.answer.headers.get('content-type')).toBe('text/event-stream');
  expect(stream.answer.headers.get('cache-control')).toBe('no-store');

  const records = [touchpoint(), touchpoint(), touchpoint()];
  await collector.post(batch(records.slice(0, 2)));
  expect((await stream.take(2)).map(({ record }) => record)).toEqual(
    records.slice(0, 2),
  );
  await collector.post(batch(records.slice(2)));
  expect((await stream.take(1))[0]?.record).toEqual(records[2]);
  await stream.cancel();
});

test('resumes after Last-Event-ID without a gap and without a repetition', async () => {
  const collector = await createTestCollector();
  const records = Array.from({ length: 250 }, (_, seq) => touchpoint({ seq }));
  await collector.post(batch(records.slice(0, 100)));
  const first = await listen(collector, '/v1/stream?cursor=0');
  const { id } = (await first.take(40)).at(-1)!;
  await first.cancel();

  await collector.post(batch(records.slice(100, 200)));
  const second = await listen(collector, '/v1/stream?cursor=0', {
    'Last-Event-ID': id,
  });
  await collector.post(batch(records.slice(200)));
  expect((await second.take(210)).map(({ record }) => record)).toEqual(
    records.slice(40),
  );
  await second.cancel();
});

test('goes on where a list ended', async () => {
  const collector = await createTestCollector();
  await collector.post(batch([touchpoint()]));
  const { cursor } = await collector.list();
  const record = touchpoint();
  await collector.post(batch([record]));
  const stream = await listen(collector, `/v1/stream?cursor=${cursor}`);
  expect((await stream.take(1))[0]?.record).toEqual(record);
  await stream.cancel();
});

test('sends what matches the filter', async () => {
  const collector = await createTestCollector();
  const stream = await listen(collector, '/v1/stream?type=response&final=true');
  const wanted = response();
  await collector.post(batch([touchpoint(), response({ final: false })]));
  await collector.post(batch([touchpoint(), wanted]));
  expect((await stream.take(1))[0]?.record).toEqual(wanted);
  await stream.cancel();
});

test('sends a heartbeat while nothing happens and somebody listens', async () => {
  const collector = await createTestCollector();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const stream = await listen(collector);
  expect(await stream.takeComment()).toBe(': listening');

  const heartbeat = stream.takeComment();
  await vi.waitUntil(() => vi.getTimerCount() === 1);
  vi.advanceTimersByTime(15_000);
  expect(await heartbeat).toBe(': still here');

  const ended = stream.takeComment();
  await vi.waitUntil(() => vi.getTimerCount() === 1);
  await stream.cancel();
  expect(await ended).toBeUndefined();
  expect(vi.getTimerCount()).toBe(0);
});

test('lets go of the store when the reader leaves', async () => {
  const { store } = await createTestCollector();
  let subscribers = 0;
  const subscribe: typeof store.subscribe = (onStored) => {
    const stop = store.subscribe(onStored);
    subscribers += 1;
    return () => {
      subscribers -= 1;
      stop();
    };
  };
  const collector = await createTestCollector({
    store: { ...store, subscribe },
  });
  const stream = await listen(collector);
  await stream.takeComment();
  expect(subscribers).toBe(1);
  await stream.cancel();
  expect(subscribers).toBe(0);
});

test('ends when the collector stops', async () => {
  const stopping = new AbortController();
  const collector = await createTestCollector({ signal: stopping.signal });
  const stream = await listen(collector);
  await stream.takeComment();
  const end = stream.readToEnd();
  stopping.abort();
  await end;
  const late = await listen(collector);
  await expect(late.readToEnd()).resolves.not.toThrow();
});

test.each(['cursor=99', 'limit=5', 'type=event'])(
  'refuses ?%s',
  async (query) => {
    const { read } = await createTestCollector();
    expect((await read(`/v1/stream?${query}`)).status).toBe(400);
  },
);

test('refuses a Last-Event-ID from another database', async () => {
  const { app } = await createTestCollector();
  const headers = { ...bearer, 'Last-Event-ID': '12' };
  expect((await app.request('/v1/stream', { headers })).status).toBe(400);
});
