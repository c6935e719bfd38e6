import type { Question } from '../../../types.gen.ts';
import type { AnswerProblem, Given } from '../Interview.ts';

/**
 * Says why something is no answer to a question; `undefined` if it is one. Looks
 * at any JSON value, never throws. That something was given, its caller knows.
 */
export type Validator<Type extends Question['type'] = Question['type']> = (
  question: Extract<Question, { type: Type }>,
  given: Given,
) => AnswerProblem | undefined;

/** By type of question: those that can be asked. */
export type Validators = {
  readonly [Type in Question['type']]?: Validator<Type>;
};
