import type { JsonObject, TactfulRecord } from '@tactful/core';
import { answersOf } from './answersOf.ts';

/** A record's data, with answers by question, and all else that it holds under `tactful`. */
export function toProperties(record: TactfulRecord): JsonObject {
  const { data, ...tactful } = record;
  return {
    ...data,
    ...('answers' in data && { answers: answersOf(record) }),
    tactful,
  };
}
