import type { TactfulRecord } from '../../types.gen.ts';
import type { Busy, Happening } from '../Moment.ts';

/** A record with what a replay needs of it made ready. */
export interface VisitRecord {
  readonly record: TactfulRecord;
  /** When it was made, epoch milliseconds; what it tells of may have been earlier. */
  readonly atMs: number;
  /** Plain JSON, whatever the type of the record. */
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * The records of one visit in the order in which they were made: on a page by
 * `seq`, because a call may have waited; over pages by time.
 */
export function sortRecords(
  records: readonly TactfulRecord[],
): readonly VisitRecord[] {
  const pages = Map.groupBy(records, ({ page }) => page.id);
  const ordered = [...pages.values()].flatMap((page) => {
    let madeAtMs = 0;
    return page
      .toSorted((a, b) => a.seq - b.seq)
      .map((record) => {
        madeAtMs = Math.max(madeAtMs, uuidTimeMs(record.id));
        const data = record.data as Readonly<Record<string, unknown>>;
        return { record, atMs: madeAtMs, data };
      });
  });
  return ordered.sort((a, b) => a.atMs - b.atMs);
}

/** The time that a UUID of version 7 carries, epoch milliseconds (RFC 9562, 5.7). */
export function uuidTimeMs(id: string): number {
  return Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
}

export function toHappening({ record, data }: VisitRecord): Happening {
  const { id, name, page } = record;
  return { name, properties: data, atMs: uuidTimeMs(id), path: page.path };
}

/** How long after a decision its `held` record may follow. */
const SOON_MS = 1_000;

/** What the page was busy with when a prompt was asked: recorded where it had to wait. */
export type BusyAt = (
  prompt: string,
  happening: Happening,
  nowMs: number,
) => Busy;

export function indexBusy(records: readonly VisitRecord[]): BusyAt {
  const held = new Map<string, VisitRecord[]>();
  for (const one of records) {
    const { record, data } = one;
    if (record.type !== 'prompt' || record.name !== 'held') continue;
    const { prompt, touchpoint } = data;
    const key = `${prompt} ${touchpoint}`;
    held.set(key, [...(held.get(key) ?? []), one]);
  }
  return (prompt, { name }, nowMs) => {
    const found = held
      .get(`${prompt} ${name}`)
      ?.find(({ atMs }) => atMs >= nowMs && atMs - nowMs < SOON_MS);
    return (found?.data['busy'] as Busy | undefined) ?? {};
  };
}
