import type { Context } from '../Context.ts';
import type { Adapter, AdapterRequest, Reply } from '../deliver/Adapter.ts';
import type { Transport } from '../deliver/createTransport.ts';
import { headerAt } from '../deliver/headerAt.ts';
import type { Ledger } from '../deliver/Ledger.ts';
import type { OutboxState } from '../deliver/OutboxState.ts';
import type { Stop } from '../lib/createEmitter.ts';
import { uuidV7 } from '../lib/uuidV7.ts';
import type { Book, Item } from '../storage/Book.ts';
import type { Store } from '../storage/Store.ts';
import { createLedger } from './createLedger.ts';
import { createStep } from './createStep.ts';
import { encodeBatch } from './encodeBatch.ts';
import { always, type Judge } from './Fate.ts';
import { judge } from './judge.ts';
import { laneOf } from './laneOf.ts';
import { nextDueMs } from './nextDueMs.ts';
import { unpark } from './park.ts';
import { pickBatch } from './pickBatch.ts';
import { isForeign, readVerdict } from './readVerdict.ts';
import { release } from './release.ts';
import { sweep } from './sweep.ts';
import { unlessLeft } from './unlessLeft.ts';
import { watchNetwork } from './watchNetwork.ts';

/** A request that was sent, with what it carried and what came back. */
export interface Sent {
  readonly request: AdapterRequest;
  readonly items: readonly Item[];
  /** `undefined`: there was none. */
  readonly reply: Reply | undefined;
  /** The note that keeps other pages from sending the same, of a request at page exit. */
  readonly lease?: string | undefined;
}

/** Takes records to their destinations, one batch after the other, one tab at a time. */
export interface Sender {
  /** Sends what is due. */
  send(): void;
  /** Sends what waits, once, unless a server has named a later time. */
  flush(): Promise<Ledger>;
  /** Writes down what an answer says. */
  settle(adapter: Adapter, sent: Sent): Promise<void>;
  stop(): void;
}

/** A page that can take no lock keeps others away from its batch for so long. */
const LEASE_MS = 30_000;

export function createSender(
  context: Context,
  options: { store: Store; state: OutboxState; transport: Transport },
): Sender {
  const { store, state, transport } = options;
  const { now, setTimer, window } = context;
  const { adapters = [], name: prefix = 'tactful' } = context.options;
  const names = adapters.map(({ name }) => name);
  const ledger = createLedger(context, { state, names });
  let leaving = new AbortController();
  const stepOnce = createStep(store, state, {
    leaving: () => leaving.signal,
    onDegraded: () => {
      if (!isDegraded) context.emit('degraded', { reason: 'storage' });
      isDegraded = true;
    },
  });
  const network = watchNetwork(context, { onBetter: () => void wake() });
  const sending = new Map<string, Promise<void>>();
  /** Destinations whose last request was not answered. */
  const failing = new Set<string>();
  let stopTimer: Stop | undefined;
  let dueAtMs = 0;
  let isDegraded = false;

  const tidy = (book: Book): void =>
    sweep(book, { nowMs: now(), names, drop: ledger.drop });
  const step = (change: (book: Book) => void): Promise<void> =>
    stepOnce((book) => {
      change(book);
      // Last: what is settled in this step is not too much any more.
      tidy(book);
      ledger.note(book);
    }).then(ledger.tell);

  const stopClock = (): void => {
    stopTimer?.();
    stopTimer = undefined;
  };
  /** Sends then, unless something is to be sent before. */
  const schedule = (atMs: number): void => {
    if (stopTimer && dueAtMs <= atMs) return;
    stopTimer?.();
    dueAtMs = atMs;
    stopTimer = setTimer(send, Math.max(atMs - now(), 0));
  };

  /** Writes down what became of these. Of what another tab has settled, nothing is left to say. */
  const conclude = async (
    name: string,
    { items, reply, lease }: Pick<Sent, 'items'> & Partial<Sent>,
    decide: Judge,
  ): Promise<void> => {
    await step((book) => {
      const lane = laneOf(book, name);
      const fateOf = decide(book, lane);
      const isWritten = !lease || book.outs.some(({ key }) => key === lease);
      for (const { key } of items) {
        state.carried.delete(`${name} ${key}`);
        const item = book.items.get(key);
        if (!item && isWritten) state.own.delete(key);
        if (!item?.owes.includes(name)) continue;
        const fate = fateOf(item);
        if (fate === undefined) continue;
        if (fate) {
          const { type } = item.record;
          const status = reply?.status;
          ledger.drop(book, { name, reason: fate, type, count: 1, status });
        } else if (fate === '') ledger.acknowledge(book, name);
        const owes = item.owes.filter((one) => one !== name);
        const mine = state.own.get(key);
        if (owes.length) book.put({ ...item, owes });
        else {
          book.drop(key);
          mine?.onSafe('delivered');
        }
      }
    });
  };

  const settle: Sender['settle'] = async (adapter, sent) => {
    const { name } = adapter;
    const reply = sent.reply && isForeign(sent.reply) ? undefined : sent.reply;
    const verdict = readVerdict(adapter, reply);
    const isOffline = window.navigator.onLine === false;
    let before: string | undefined;
    let blocked: string | undefined;
    await conclude(name, sent, (book, lane) => {
      before = lane.blocked;
      const fateOf = judge({
        ...sent,
        reply,
        name,
        verdict,
        isOffline,
        clock: context,
      })(book, lane);
      ({ blocked } = lane);
      return fateOf;
    });
    if (blocked && blocked !== before) {
      context.report(`"${name}" answers ${reply!.status}: ${blocked}.`);
      context.emit('blocked', { destination: name, reason: blocked });
    }
    const { lease, items } = sent;
    if (!lease || items.every(({ key }) => !state.own.has(key))) return;
    // The page lives on, and tries again; another one may, unless nobody knows whether
    // it has arrived.
    if (sent.reply) await step((book) => release(book, { lease, items }));
    send();
  };
  const post = async (
    adapter: Adapter,
    { request, items }: Pick<Sent, 'request' | 'items'>,
  ): Promise<void> => {
    const { name } = adapter;
    const { signal } = state.stopping;
    for (const { key } of items) state.carried.add(`${name} ${key}`);
    const startMs = now();
    // What may have failed is the quota for `keepalive`, which the host can use up.
    const asked = failing.has(name)
      ? { ...request, keepalive: false as const }
      : request;
    // A host's wrapper of `fetch` may throw at once.
    const reply = await (async () => transport(asked, signal))().catch(
      () => undefined,
    );
    if (signal.aborted) return;
    if (reply) {
      failing.delete(name);
      network.onAnswered(name);
    } else {
      failing.add(name);
      network.onFailed({ name, request, tookMs: now() - startMs });
    }
    await settle(adapter, { request, items, reply });
  };

  /** Sends batch after batch, until nothing is due. */
  const drain = async (
    adapter: Adapter,
    { isLocked, isForced }: { isLocked: boolean; isForced: boolean },
  ): Promise<void> => {
    const { name } = adapter;
    const { signal } = state.stopping;
    const left = leaving.signal;
    for (let round = 0; !signal.aborted && !left.aborted; round += 1) {
      let batch: readonly Item[] = [];
      let wakeAtMs = 0;
      const lease = `out:${uuidV7(now())}`;
      await step((book) => {
        tidy(book);
        const { untilMs, isTold } = laneOf(book, name);
        const nowMs = now();
        wakeAtMs = nextDueMs(book, adapter, nowMs);
        if (untilMs > nowMs && !(isForced && !round && !isTold)) return;
        batch = pickBatch(book, adapter, nowMs).filter(
          ({ key }) => !state.carried.has(`${name} ${key}`),
        );
        if (isLocked || !batch.length) return;
        const keys = batch.map(({ key }) => key);
        book.put({ key: lease, keys, untilMs: nowMs + LEASE_MS });
      });
      if (!batch.length) {
        if (wakeAtMs < Infinity) schedule(wakeAtMs);
        return;
      }
      const encoded = encodeBatch(adapter, batch, headerAt(now()));
      for (const { request, items, isBroken } of encoded) {
        if (!request) {
          await conclude(name, { items }, always(isBroken ? 'encode' : ''));
        } else if (network.isForbidden(name, request)) return;
        else await post(adapter, { request, items });
      }
      // What the adapter leaves out is not owed.
      const carried = encoded.flatMap(({ items }) => items);
      const others = batch.filter((item) => !carried.includes(item));
      if (others.length) await conclude(name, { items: others }, always(null));
      if (!isLocked) await step((book) => book.drop(lease));
    }
  };
  const onLeft = (): void => {
    leaving.abort();
    leaving = new AbortController();
  };
  const onBack = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return;
    // Who knows what became of it.
    state.carried.clear();
    send();
  };
  const sendTo = (adapter: Adapter, isForced: boolean): Promise<void> => {
    const { name } = adapter;
    const before = sending.get(name);
    if (before && !isForced) return before;
    const run = async (): Promise<void> => {
      await before;
      let isBegun = false;
      try {
        await window.navigator.locks.request(`${prefix}:${name}`, () => {
          isBegun = true;
          const drained = drain(adapter, { isLocked: true, isForced });
          return unlessLeft(drained, leaving.signal);
        });
      } catch {
        // On plain http, and in a frame of opaque origin, there are no locks.
        if (!isBegun) await drain(adapter, { isLocked: false, isForced });
      }
    };
    const sent = run().finally(() => {
      if (sending.get(name) === sent) sending.delete(name);
    });
    sending.set(name, sent);
    return sent;
  };
  const send = (): void => {
    stopClock();
    for (const adapter of adapters) void sendTo(adapter, false);
  };
  /** The network may work again: whoever waited for it tries at once. */
  const wake = async (): Promise<void> => {
    await step((book) => {
      for (const name of names) {
        const lane = laneOf(book, name);
        if (!lane.isTold && !lane.blocked) lane.untilMs = 0;
      }
      for (const item of book.items.values()) {
        if (item.parked) book.put(unpark(item));
      }
    });
    send();
  };

  window.addEventListener('pagehide', onLeft);
  window.addEventListener('pageshow', onBack);
  return {
    send,
    settle,
    flush: async () => {
      await Promise.all(adapters.map((adapter) => sendTo(adapter, true)));
      return state.ledger;
    },
    stop: () => {
      stopClock();
      network.stop();
      window.removeEventListener('pagehide', onLeft);
      window.removeEventListener('pageshow', onBack);
    },
  };
}
