import type { AnswerValue, Question } from '@tactful/core';
import type { Messages } from '../messages/en.ts';

/** What every question's component is given. */
export interface QuestionProps<Type extends Question['type']> {
  question: Extract<Question, { type: Type }>;
  /** What is marked or written, not submitted yet. */
  value: AnswerValue | undefined;
  /** Marks an answer; nothing is submitted by it. */
  onChange(value: AnswerValue | undefined): void;
  messages: Messages;
  /** Ids of the help and of the problem, while there are any. */
  describedBy: string | undefined;
  isInvalid: boolean;
}
