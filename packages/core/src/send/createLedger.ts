import type { Context } from '../Context.ts';
import type { OutboxState } from '../deliver/OutboxState.ts';
import type { LossData } from '../types.gen.ts';
import type { Book } from '../storage/Book.ts';
import { laneOf } from './laneOf.ts';
import type { Drop } from './sweep.ts';

/** Counts what becomes of records, and tells once that is certain. */
export interface LedgerBook {
  acknowledge(book: Book, name: string): void;
  drop: Drop;
  /** Reads the whole ledger. Adds what has not been counted yet. */
  note(book: Book): void;
  /** The step is done: tells the host and the backend. */
  tell(): void;
}

export function createLedger(
  context: Context,
  { state, names }: { state: OutboxState; names: readonly string[] },
): LedgerBook {
  const { emit, report } = context;
  let acknowledged = new Map<string, number>();
  let losses: Parameters<Drop>[1][] = [];
  /** What the backend is to be told. */
  const due: LossData[] = [];

  const ledger: LedgerBook = {
    acknowledge: (book, name) => {
      laneOf(book, name).acknowledged += 1;
      acknowledged.set(name, (acknowledged.get(name) ?? 0) + 1);
    },
    drop: (book, loss) => {
      const { name, reason, type, count } = loss;
      const lane = laneOf(book, name);
      const { dropped, untold = {} } = lane;
      dropped[reason] = (dropped[reason] ?? 0) + count;
      // That a loss is lost, too, is no news.
      if (type !== 'loss') {
        const what = `${type} ${reason}`;
        lane.untold = { ...untold, [what]: (untold[what] ?? 0) + count };
      }
      const same = losses.find(
        (one) =>
          one.name === name &&
          one.reason === reason &&
          one.type === type &&
          one.status === loss.status,
      );
      losses = losses.filter((one) => one !== same);
      losses.push({ ...loss, count: count + (same?.count ?? 0) });
    },
    note: (book) => {
      const { limited } = state;
      state.limited = 0;
      const all = [...book.items.values()];
      const read = (name: string): [string, OutboxState['ledger'][string]] => {
        if (limited) {
          const type = 'touchpoint';
          const reason = 'rate_limited';
          ledger.drop(book, { name, reason, type, count: limited });
        }
        const lane = laneOf(book, name);
        state.told[name] = lane.isTold ? lane.untilMs : 0;
        // It gets through: now the backend can hear what was lost.
        if (acknowledged.has(name)) {
          for (const [what, count] of Object.entries(lane.untold ?? {})) {
            const [type = '', reason = ''] = what.split(' ');
            due.push({ destination: name, type, reason, count });
          }
          lane.untold = undefined;
        }
        const queued = all.filter(({ owes }) => owes.includes(name)).length;
        const lost = Object.values(lane.dropped).reduce((a, b) => a + b, 0);
        const accepted = lane.acknowledged + queued + lost;
        const dropped = { ...lane.dropped };
        return [
          name,
          { accepted, acknowledged: lane.acknowledged, queued, dropped },
        ];
      };
      state.ledger = Object.fromEntries(names.map(read));
    },
    tell: () => {
      const taken = acknowledged;
      const lost = losses;
      acknowledged = new Map();
      losses = [];
      for (const [destination, count] of taken) {
        emit('delivered', { destination, count });
      }
      for (const { name: destination, ...loss } of lost) {
        const { reason, status } = loss;
        const answer = status ? ` (${status})` : '';
        report(`"${destination}" lost records: ${reason}${answer}.`);
        emit('lost', { destination, ...loss });
      }
      for (const data of due.splice(0)) {
        void context.record({ type: 'loss', name: 'records.lost', data });
      }
    },
  };
  return ledger;
}
