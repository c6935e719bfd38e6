import {
  describeIssues,
  record as recordSchema,
  type Problem,
  type TactfulRecord,
} from '@tactful/schema';
import { findUnsafe } from './findUnsafe.ts';

/** One thing wrong with one record of a batch. */
export interface RecordProblem extends Problem {
  /** Of the record; null when it has none that could be given back. */
  id: string | null;
}

export interface CheckedRecords {
  /** As they were sent, in their order. */
  good: TactfulRecord[];
  /** Ids of the others, those that have one. */
  rejected: string[];
  /** Why, with paths from the batch: `records[3].data.final`. */
  problems: RecordProblem[];
}

/** Enough to see what is wrong; a hostile record could have 100,000. */
const MAX_PROBLEMS_PER_RECORD = 5;
const MAX_ID_LENGTH = 200;

/** Tells the records of a batch that can be stored from those that never can. */
export function checkRecords(records: readonly unknown[]): CheckedRecords {
  const good: TactfulRecord[] = [];
  const rejected = new Set<string>();
  const problems: RecordProblem[] = [];

  records.forEach((record, index) => {
    const found = checkRecord(record);
    if (found.length === 0) {
      good.push(record as TactfulRecord);
      return;
    }
    const id = readId(record);
    if (id !== null) rejected.add(id);
    for (const { path, message } of found.slice(0, MAX_PROBLEMS_PER_RECORD)) {
      problems.push({ id, path: join(`records[${index}]`, path), message });
    }
  });
  return { good, rejected: [...rejected], problems };
}

function checkRecord(record: unknown): Problem[] {
  const unsafe = findUnsafe(record);
  if (unsafe) return [unsafe];
  const { error } = recordSchema.safeParse(record);
  return error ? describeIssues(error) : [];
}

function readId(record: unknown): string | null {
  if (typeof record !== 'object' || record === null) return null;
  const { id } = record as { id?: unknown };
  return typeof id === 'string' && id !== '' && id.length <= MAX_ID_LENGTH
    ? id
    : null;
}

function join(start: string, path: string): string {
  return path === '' || path.startsWith('[')
    ? start + path
    : `${start}.${path}`;
}
