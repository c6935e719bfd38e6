import type { Question } from '../../types.gen.ts';
import type { AnswerProblem, Given, Setting } from './Interview.ts';
import { baseValidators } from './validators/baseValidators.ts';
import type { Validator } from './validators/Validator.ts';

/** Why this is no answer to the question; `undefined` if it is one. */
export function findProblem(
  question: Question,
  given: Given,
  { validators = baseValidators }: Setting,
): AnswerProblem | undefined {
  const validate = validators[question.type] as Validator | undefined;
  return validate ? validate(question as never, given) : 'unsupported';
}
