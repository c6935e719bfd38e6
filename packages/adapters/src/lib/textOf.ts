import type { AnswerValue, TactfulRecord } from '@tactful/core';
import { answersOf } from './answersOf.ts';

/**
 * What a visitor has said, as lines of text: `ease: 6`. A complaint's text stands
 * for itself.
 *
 * @returns Empty when nothing was said.
 */
export function textOf(record: TactfulRecord): string {
  const { type, data } = record;
  if (type === 'complaint' && typeof data['text'] === 'string') {
    return data['text'].trim();
  }
  const said = type === 'response' ? answersOf(record) : data;
  return Object.entries(said)
    .map(([key, value]) => `${key}: ${write(value as AnswerValue)}`)
    .join('\n');
}

function write(value: AnswerValue): string {
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value !== 'object') return String(value);
  return Object.entries(Object(value))
    .map(([key, one]) => `${key} ${one}`)
    .join(', ');
}
