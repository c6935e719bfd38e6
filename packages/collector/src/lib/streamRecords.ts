import type { RecordFilter, Stop, Store } from '../store/Store.ts';

export interface StreamRecordsOptions {
  filter: RecordFilter;
  /** The records after it are sent. */
  cursor: string;
  /** Ends the stream when it is aborted. */
  signal?: AbortSignal | undefined;
}

/** Below the minute after which proxies take a silent connection for a dead one. */
const HEARTBEAT_MS = 15_000;
const PAGE_SIZE = 100;

/**
 * Writes matching records as server-sent events, for as long as somebody reads.
 *
 * It reads on from its own cursor whenever the store has something new, so it can neither
 * skip a record nor send one twice, and a slow reader costs no memory.
 */
export function streamRecords(
  store: Store,
  options: StreamRecordsOptions,
): ReadableStream<Uint8Array> {
  const { filter, signal } = options;
  const encoder = new TextEncoder();
  let { cursor } = options;
  let isGreeted = false;
  let isDone = false;
  let hasNews = true;
  let wake: (() => void) | undefined;
  let unsubscribe: Stop | undefined;

  const onNews = (): void => {
    hasNews = true;
    wake?.();
  };
  const finish = (): void => {
    isDone = true;
    unsubscribe?.();
    signal?.removeEventListener('abort', finish);
    wake?.();
  };
  const start = (): void => {
    isGreeted = true;
    unsubscribe = store.subscribe(onNews);
    signal?.addEventListener('abort', finish);
    if (signal?.aborted) finish();
  };

  const readNews = async (): Promise<string> => {
    hasNews = false;
    const page = await store.list(filter, { cursor, limit: PAGE_SIZE });
    cursor = page.cursor;
    hasNews ||= page.more;
    return page.records
      .map((record) => `id: ${record.cursor}\ndata: ${record.json}\n\n`)
      .join('');
  };
  const sleep = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, HEARTBEAT_MS);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const pull = async (): Promise<string | undefined> => {
    if (!isGreeted) {
      start();
      // Sent at once, so that the reader knows it is listening.
      return ': listening\n\n';
    }
    while (!isDone) {
      const events = hasNews ? await readNews() : '';
      if (events) return events;
      if (hasNews || isDone) continue;
      await sleep();
      if (!hasNews && !isDone) return ': still here\n\n';
    }
    return undefined;
  };

  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        try {
          const text = await pull();
          if (text !== undefined) controller.enqueue(encoder.encode(text));
          else controller.close();
        } catch {
          // Cancelled meanwhile, or the store failed: the reader comes back with its last id.
          finish();
          closeQuietly(controller);
        }
      },
      cancel: finish,
    },
    { highWaterMark: 0 },
  );
}

function closeQuietly(controller: ReadableStreamDefaultController): void {
  try {
    controller.close();
  } catch {
    // It was cancelled, which closes it too.
  }
}
