import type { RecordFilter } from '../store/Store.ts';
import { RequestProblem } from './RequestProblem.ts';

export interface RecordQuery {
  filter: RecordFilter;
  cursor: string | undefined;
  limit: number;
}

const TYPES = [
  'touchpoint',
  'prompt',
  'response',
  'complaint',
  'loss',
] as const;
const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1000;

type Reader<T> = (text: string) => T | undefined;

/** Reads each parameter; `undefined` means that the text will not do. */
const readers = {
  type: (text) => TYPES.find((type) => type === text),
  name: readText,
  session: readText,
  visitor: readText,
  prompt: readText,
  response: readText,
  final: (text) => ({ true: true, false: false })[text],
  since: readInstant,
  until: readInstant,
} satisfies { [Key in keyof RecordFilter]-?: Reader<RecordFilter[Key]> };

const expectations: Record<string, string> = {
  type: `Use one of ${TYPES.join(', ')}.`,
  final: 'Use true or false.',
  since: 'Use an RFC 3339 time, as in 2026-12-01T09:00:00Z.',
  until: 'Use an RFC 3339 time, as in 2026-12-01T09:00:00Z.',
  limit: `Use a whole number from 1 to ${MAX_LIMIT}.`,
};

/**
 * Reads filter, cursor and, unless `isPaged` is false, limit from a URL's query.
 *
 * @throws {RequestProblem} 400 that names each parameter that is unknown, given twice or wrong.
 */
export function readRecordQuery(
  parameters: URLSearchParams,
  { isPaged = true }: { isPaged?: boolean } = {},
): RecordQuery {
  const all: Record<string, Reader<unknown>> = {
    ...readers,
    cursor: readText,
    ...(isPaged && { limit: readLimit }),
  };
  const values: Record<string, unknown> = {};
  const problems = [...new Set(parameters.keys())].flatMap((path) => {
    const given = parameters.getAll(path);
    if (!Object.hasOwn(all, path)) {
      return { path, message: 'There is no such parameter.' };
    }
    values[path] = all[path]?.(given[0] ?? '');
    if (given.length > 1) return { path, message: 'Give it once.' };
    if (values[path] !== undefined) return [];
    return { path, message: expectations[path] ?? 'Give it a value.' };
  });

  const [first] = problems;
  if (first) {
    throw new RequestProblem(400, {
      detail: `The parameter "${first.path}" will not do. ${first.message}`,
      problems,
    });
  }
  const { cursor, limit = DEFAULT_LIMIT, ...filter } = values;
  return { filter, cursor, limit } as RecordQuery;
}

function readText(text: string): string | undefined {
  return text === '' ? undefined : text;
}

function readLimit(text: string): number | undefined {
  const limit = /^\d+$/.test(text) ? Number(text) : 0;
  return limit >= 1 && limit <= MAX_LIMIT ? limit : undefined;
}

/** Gives times the form they have in records, so that they compare as text. */
function readInstant(text: string): string | undefined {
  const isInstant =
    /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/i.test(
      text,
    );
  const date = new Date(text);
  return isInstant && !Number.isNaN(date.getTime())
    ? date.toISOString()
    : undefined;
}
