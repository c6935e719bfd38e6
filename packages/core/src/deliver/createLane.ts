import type { Context } from '../Context.ts';
import type { Stop } from '../lib/createEmitter.ts';
import type { TactfulRecord } from '../types.gen.ts';
import { VERSION } from '../version.gen.ts';
import type { Adapter, AdapterRequest, Verdict } from './Adapter.ts';
import { backOff } from './backOff.ts';
import type { Transport } from './createTransport.ts';
import type { LedgerEntry } from './Ledger.ts';
import { readVerdict } from './readVerdict.ts';

/** What starts a send, unless an answer does so at once. */
const BATCH_RECORDS = 30;
const BATCH_MS = 5_000;

/** The way to one destination: its queue, its clock, its count. */
export interface Lane {
  /** Of its adapter. */
  name: string;
  /** Queues a record; `onTaken` is called once the destination has it. */
  add(record: TactfulRecord, onTaken: () => void): void;
  /** Sends what waits, whatever the clock says; resolves when that is answered. */
  flush(): Promise<void>;
  /** The page may go: sends at once what no request carries yet. */
  leave(): void;
  ledger(): LedgerEntry;
  /** Stops the clock; what waits is forgotten. */
  stop(): void;
}

/** A record on its way to one destination. */
type Item = readonly [record: TactfulRecord, onTaken: () => void];

export function createLane(
  { now, random, report, setTimer }: Context,
  adapter: Adapter,
  transport: Transport,
): Lane {
  const { name } = adapter;
  let waiting: Item[] = [];
  let accepted = 0;
  let queued = 0;
  let acknowledged = 0;
  const dropped: Record<string, number> = {};

  let stopTimer: Stop | undefined;
  /** In a row. */
  let failures = 0;
  /** After a failure only the timer sends. */
  let isPaused = false;
  /** How often it was stopped: what was on its way then is not sent again. */
  let stops = 0;
  let sending: Promise<void> | undefined;

  const take = (items: Item[]): void => {
    failures = 0;
    queued -= items.length;
    acknowledged += items.length;
    for (const [, onTaken] of items) onTaken();
  };

  const drop = (items: Item[], reason: string): void => {
    if (!items.length) return;
    queued -= items.length;
    dropped[reason] = (dropped[reason] ?? 0) + items.length;
    report(`"${name}" lost records: ${reason}.`);
  };

  const settle = (
    items: Item[],
    verdict: Verdict | undefined,
    isWanted: boolean,
  ): void => {
    const { rejected, reject } = Object(verdict) as Partial<
      Record<'rejected' | 'reject', never>
    >;
    if (reject) drop(items, reject);
    else if (verdict) {
      const ids: unknown[] = [rejected].flat();
      const isRefused = ([{ id }]: Item): boolean => ids.includes(id);
      take(items.filter((item) => !isRefused(item)));
      drop(items.filter(isRefused), 'rejected');
    } else if (isWanted) {
      waiting = [...items, ...waiting];
      stopTimer?.();
      stopTimer = setTimer(send, backOff(failures, random));
      failures += 1;
      isPaused = true;
    }
  };

  /** The requests that carry these items, each with its own. */
  const encode = (items: Item[]): [AdapterRequest, Item[]][] => {
    const records = items.map(([record]) => record);
    const header = {
      v: 1 as const,
      sentAt: new Date(now()).toISOString(),
      sdk: { name: 'tactful', version: VERSION },
    };
    try {
      if ('encode' in adapter) {
        return adapter
          .encode(records, header)
          .map((request) => [
            request,
            items.filter(([{ id }]) => request.ids.includes(id)),
          ]);
      }
      adapter.deliver(records, header);
      take(items);
    } catch {
      // One at a time: a throw costs one record.
      if (items.length > 1) return items.flatMap((item) => encode([item]));
      drop(items, 'encode');
    }
    return [];
  };

  /**
   * Takes one batch off the queue and posts it.
   *
   * @returns Its answers; `undefined` when the page is leaving and cannot carry all of it.
   */
  const sendBatch = (leaving: boolean): Promise<unknown> | undefined => {
    const mine = stops;
    const batch = waiting.splice(0, BATCH_RECORDS);
    const answers = encode(batch).map(([request, items]) => {
      const answer = transport(request, leaving);
      if (!answer) waiting = [...items, ...waiting];
      // No answer, and an adapter that chokes on it, mean: send again.
      return answer
        ?.then((reply) => readVerdict(reply, adapter))
        .catch(() => undefined)
        .then((verdict) => settle(items, verdict, mine === stops));
    });
    return answers.every(Boolean) ? Promise.all(answers) : undefined;
  };

  /** One batch at a time; goes on until nothing waits or one has failed. */
  const send = (): Promise<void> => {
    stopTimer?.();
    stopTimer = undefined;
    isPaused = false;
    sending ??= (async () => {
      // What the same task adds travels along.
      await undefined;
      while (waiting.length && !isPaused) await sendBatch(false);
      sending = undefined;
    })();
    return sending;
  };

  return {
    name,
    add: (record, onTaken) => {
      accepted += 1;
      queued += 1;
      waiting.push([record, onTaken]);
      if (isPaused) return;
      const isUrgent = record.type === 'response';
      if (isUrgent || waiting.length >= BATCH_RECORDS) void send();
      else stopTimer ??= setTimer(send, BATCH_MS);
    },
    flush: async () => {
      await sending;
      await send();
    },
    leave: () => {
      // Batches are taken at once: they follow each other while the budget lasts.
      while (waiting.length && sendBatch(true));
    },
    ledger: () => ({ accepted, acknowledged, queued, dropped }),
    stop: () => {
      stops += 1;
      isPaused = false;
      waiting = [];
      stopTimer?.();
      stopTimer = undefined;
    },
  };
}
