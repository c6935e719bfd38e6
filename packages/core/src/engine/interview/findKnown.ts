import type { AnswerValue, Question } from '../../types.gen.ts';
import { isObject } from '../conditions/isObject.ts';
import { readOwn } from '../conditions/readOwn.ts';
import type { Setting } from './Interview.ts';
import { baseValidators } from './validators/baseValidators.ts';
import type { Known, Validator } from './validators/Validator.ts';

/** What is known of the answer to a question, its texts filled in, if that can be told of its type. */
export function findKnown(
  question: Question,
  { validators = baseValidators, answers }: Setting,
): Known | undefined {
  const { known } = (validators[question.type] ?? {}) as Partial<Validator>;
  return known?.(question as never, readOwn(answers, question.id));
}

/** What is left of an answer without that. */
export function withoutKnown<Value extends AnswerValue | undefined>(
  value: Value,
  known: Known | undefined,
): Value {
  return known && isObject(value)
    ? (Object.fromEntries(
        Object.entries(value).filter(
          ([name]) => !Object.hasOwn(known.value, name),
        ),
      ) as Value)
    : value;
}
