import type { Question } from '../../../types.gen.ts';
import type { AnswerProblem, Given } from '../Interview.ts';

/** What of an answer is known without asking. */
export interface Known {
  readonly value: Readonly<Record<string, string>>;
  /** The question, without what is known. */
  readonly question: Question;
  /** Whether nothing is left to ask. */
  readonly isAll: boolean;
}

/**
 * Says why something is no answer to a question; `undefined` if it is one. Looks
 * at any JSON value, never throws. That something was given, its caller knows.
 */
export interface Validator<Type extends Question['type'] = Question['type']> {
  (
    question: Extract<Question, { type: Type }>,
    given: Given,
  ): AnswerProblem | undefined;
  /** What is known of the answer, beside what the host has given for it. */
  known?(question: Extract<Question, { type: Type }>, given: unknown): Known;
}

/** By type of question: those that can be asked. */
export type Validators = {
  readonly [Type in Question['type']]?: Validator<Type>;
};
