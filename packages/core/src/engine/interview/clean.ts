import type { AnswerValue, Question } from '../../types.gen.ts';
import { isObject } from '../conditions/isObject.ts';

/** An answer without white space around its texts, and without what is empty; a number where one was written. */
export function clean(
  question: Question,
  value: unknown,
): AnswerValue | undefined {
  if (typeof value === 'string') {
    const text = value.trim();
    const isNumber = 'kind' in question && question.kind === 'number';
    if (!text) return undefined;
    return isNumber && Number.isFinite(Number(text)) ? Number(text) : text;
  }
  if (Array.isArray(value)) return value.length ? value : undefined;
  if (!isObject(value)) return (value ?? undefined) as AnswerValue | undefined;
  const entries = Object.entries(value)
    .map(([key, inner]) => [
      key,
      typeof inner === 'string' ? inner.trim() : inner,
    ])
    .filter(([, inner]) => inner !== '' && inner !== null);
  return entries.length ? Object.fromEntries(entries) : undefined;
}
