import type { Adapter } from '@tactful/core';
import type { TactfulRecord } from '@tactful/schema';
import { SetupError } from '../lib/SetupError.ts';
import type { Store } from '../store/Store.ts';
import { forwardRecords } from './forwardRecords.ts';
import { outlet as realOutlet, type Outlet } from './Outlet.ts';

export interface RelayOptions {
  /** What is forwarded, in its order, and where it is noted how far. */
  store: Store;
  /** The destinations. Each goes at its own pace. */
  adapters: readonly Adapter[];
  /** Takes one line for what is broken. */
  onProblem: (line: string) => void;
  /** What it needs of the world. @default the real one */
  outlet?: Outlet | undefined;
}

/** Forwards records, from its start until it is stopped. */
export interface Relay {
  /** Resolves when nothing is under way any more. What was not acknowledged is forwarded after the next start. */
  stop(): Promise<void>;
}

/** Records in one batch, unless the destination takes fewer. */
const BATCH = 100;

/**
 * Forwards every new record to other destinations. It is noted after each batch how
 * far, in the store: after a kill, what was under way is sent once more, with the same
 * ids. A destination that is new gets what comes from now on.
 *
 * @throws {SetupError} If two destinations have one name, or one has none.
 */
export function createRelay(options: RelayOptions): Relay {
  const { store, adapters, onProblem } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  const { outlet = realOutlet(signal) } = options;
  const names = adapters.map(({ name }) => name);
  if (names.some((name, at) => !name || names.indexOf(name) !== at)) {
    throw new SetupError(
      `Destinations need names of their own: ${names.join(', ')}. Pass \`name\`.`,
    );
  }

  const run = async (adapter: Adapter): Promise<void> => {
    const { name, limits } = adapter;
    const say = (line: string): void =>
      onProblem(`[tactful:forward] ${name}: ${line}`);
    let wake = (): void => {};
    const stopListening = store.subscribe(() => wake());
    signal.addEventListener('abort', () => wake());
    const forward = (await store.readForward(name)) ?? {
      cursor: await store.end(),
      dropped: {},
    };
    await store.writeForward(name, forward);
    const limit = Math.min(limits?.records ?? BATCH, BATCH);
    while (!signal.aborted) {
      const stored = new Promise<void>((resolve) => (wake = resolve));
      const page = await store.list({}, { cursor: forward.cursor, limit });
      if (!page.records.length) {
        await stored;
        continue;
      }
      const records = page.records.map(
        ({ json }) => JSON.parse(json) as TactfulRecord,
      );
      const dropped = { ...forward.dropped };
      const isSettled = await forwardRecords(adapter, records as never, {
        outlet,
        signal,
        events: {
          onDropped: (reason, count) => {
            dropped[reason] = (dropped[reason] ?? 0) + count;
            say(`${count} dropped (${reason}).`);
          },
          onWaiting: (reason) => say(`${reason}. It is tried again.`),
        },
      });
      if (!isSettled) break;
      Object.assign(forward, { cursor: page.cursor, dropped });
      await store.writeForward(name, forward);
    }
    stopListening();
  };

  const running = Promise.all(
    adapters.map((adapter) =>
      run(adapter).catch((error: Error) =>
        onProblem(
          `[tactful:forward] ${adapter.name} has stopped: ${error.message}`,
        ),
      ),
    ),
  );
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}
