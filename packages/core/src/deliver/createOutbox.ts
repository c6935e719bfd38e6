import type { Context } from '../Context.ts';
import type { Stop } from '../lib/createEmitter.ts';
import { uuidV7 } from '../lib/uuidV7.ts';
import type { Safety } from '../present/Ui.ts';
import type { Sender } from '../send/createSender.ts';
import type { Item } from '../storage/Book.ts';
import type { Store } from '../storage/Store.ts';
import type { TactfulRecord } from '../types.gen.ts';
import { createTransport } from './createTransport.ts';
import { headerAt } from './headerAt.ts';
import type { Ledger } from './Ledger.ts';
import { BATCH_BYTES } from './limits.ts';
import type { OutboxState } from './OutboxState.ts';

/** Records that are not acknowledged yet. The sender, which is fetched when the first are due, takes them on their way. */
export interface Outbox {
  /**
   * Queues a record. Resolves once it is on the device, or every destination has
   * it, whichever is first.
   *
   * @param bytes Of the record as JSON, in UTF-8.
   */
  add(record: TactfulRecord, bytes: number): Promise<Safety>;
  /**
   * Whether one more touchpoint of this name is taken: 500 at once, and 50 a second.
   * What is not, is counted.
   */
  admits(name: string): boolean;
  /** Sends what waits, once. */
  flush(): Promise<Ledger>;
  /** As of the last look at the device. */
  ledger(): Ledger;
  /** Looks for what the last page has left, soon. */
  begin(): void;
  /** The page may go: sends at once what no request carries yet. */
  leave(): void;
  /** Stops the clocks; what waits is forgotten here, not on the device. */
  stop(isRevoked: boolean): void;
}

/** What starts a send, unless an answer does so at once. */
const BATCH_RECORDS = 30;
const BATCH_MS = 5_000;
/** Other pages let be for so long what one has sent when it was left. */
const OUT_MS = 30_000;

/** More than a page makes records. */
const FIRST = 1_000_000;
/** A loop that runs away: so many touchpoints of one name at once, then one each time. */
const BURST = 500;
const REFILL_MS = 20;

export function createOutbox(context: Context, store: Store): Outbox {
  const { now, setTimer } = context;
  // Which adapters there are may change before the first record.
  const { options } = context;
  const transport = createTransport(context);
  const state: OutboxState = {
    own: new Map(),
    carried: new Set(),
    limited: 0,
    ledger: {},
    told: {},
    stopping: new AbortController(),
  };
  const { own, carried } = state;
  const buckets = new Map<string, readonly [tokens: number, atMs: number]>();
  let fresh: Item[] = [];
  let committing: Promise<void> | undefined;
  let loading: Promise<Sender | undefined> | undefined;
  let stopTimer: Stop | undefined;

  /** Gives nothing while the network is down: then it is asked for again. */
  const load = (): Promise<Sender | undefined> =>
    (loading ??= context.loadSender().then(
      ({ createSender }) => createSender(context, { store, state, transport }),
      () => {
        loading = undefined;
        soon();
        return loading;
      },
    ));
  const stopClock = (): void => {
    stopTimer?.();
    stopTimer = undefined;
  };
  const send = (): void => {
    stopClock();
    void load().then((sender) => sender?.send());
  };
  const soon = (): void => {
    stopTimer ??= setTimer(send, BATCH_MS);
  };

  /** Writes down what this task has added. */
  const commit = async (): Promise<void> => {
    await undefined;
    committing = undefined;
    const items = fresh.splice(0);
    if (!items.length) return;
    const isStored = await store.put(items);
    let bytes = 0;
    for (const { key } of items) {
      const one = own.get(key);
      if (!one) continue;
      own.set(key, { ...one, isStored });
      if (isStored) one.onSafe('stored');
    }
    for (const { item } of own.values()) bytes += item.bytes;
    const isUrgent = items.some(({ key }) => key < 'record:1');
    if (isUrgent || own.size >= BATCH_RECORDS || bytes >= BATCH_BYTES) send();
    else soon();
  };

  return {
    ledger: () => state.ledger,
    add: (record, bytes) =>
      new Promise((onSafe) => {
        const owes = options.adapters!.map(({ name }) => name);
        if (!owes.length) return onSafe('delivered');
        // A response or a complaint.
        const isUrgent = /^[rc]/.test(record.type);
        // As long as each other, the numbers sort as texts.
        const place = `${now()} ${FIRST + record.seq}`;
        const key = `record:${isUrgent ? 0 : 1} ${place} ${record.id}`;
        const item = { key, record, bytes, owes };
        own.set(key, { item, onSafe });
        fresh.push(item);
        committing ??= commit();
      }),
    admits: (name) => {
      const nowMs = now();
      const [left, atMs] = buckets.get(name) ?? [BURST, nowMs];
      // A clock that was set back adds nothing.
      const refill = Math.max(nowMs - atMs, 0) / REFILL_MS;
      const tokens = Math.min(left + refill, BURST);
      const isAdmitted = tokens >= 1;
      buckets.set(name, [tokens - Number(isAdmitted), nowMs]);
      if (!isAdmitted && context.isLive()) state.limited += 1;
      return isAdmitted;
    },
    begin: () =>
      void store.run((table) => {
        const left = table.count(IDBKeyRange.bound('record:', 'record;'));
        left.onsuccess = () => {
          if (left.result) soon();
        };
      }),
    flush: async () => {
      // What this task has tracked is added at its end.
      await undefined;
      await committing;
      // Without leave, and on a server, nothing waits.
      const sender = context.isLive() && (await load());
      return sender ? sender.flush() : state.ledger;
    },
    leave: () => {
      const keys: string[] = [];
      const lease = `out:${uuidV7(now())}`;
      for (const adapter of options.adapters!) {
        const { name } = adapter;
        const idOf = (key: string): string => `${name} ${key}`;
        let batch: Item[] = [];
        let bytes = 0;
        const post = (): void => {
          const items = batch.splice(0);
          bytes = 0;
          if (!items.length || !('encode' in adapter)) return;
          const records = items.map(({ record }) => record);
          for (const request of adapter.encode(records, headerAt(now()))) {
            const answer = transport(request, state.stopping.signal, true);
            if (!answer) return;
            const mine = items.filter(({ record }) =>
              request.ids.includes(record.id),
            );
            for (const { key } of mine) {
              carried.add(idOf(key));
              keys.push(key);
            }
            // Nobody hears it if the page goes: then the next one asks again.
            void answer
              .catch(() => undefined)
              .then(async (reply) => {
                const sent = { request, items: mine, reply, lease };
                const sender = await load();
                if (sender) await sender.settle(adapter, sent);
                else for (const { key } of mine) carried.delete(idOf(key));
              });
          }
        };
        for (const [key, { item }] of own) {
          if (
            carried.has(idOf(key)) ||
            !item.owes.includes(name) ||
            state.told[name]! > now()
          ) {
            continue;
          }
          const isFull = batch.length === adapter.limits?.records;
          if (isFull || bytes + item.bytes > BATCH_BYTES) context.guard(post);
          batch.push(item);
          bytes += item.bytes;
        }
        context.guard(post);
      }
      const { limited } = state;
      if (!(keys.length + fresh.length + limited)) return;
      state.limited = 0;
      const untilMs = now() + OUT_MS;
      void store.put(fresh.splice(0), { key: lease, keys, untilMs, limited });
    },
    stop: (isRevoked) => {
      if (isRevoked) state.stopping.abort();
      state.stopping = new AbortController();
      own.clear();
      fresh = [];
      stopClock();
      void loading?.then((sender) => sender?.stop());
    },
  };
}
