import type { AnswerValue, Question } from '@tactful/core';
import type { Texts } from '../messages/textsFor.ts';

/** What the component of a question of this type is given. */
export interface QuestionProps<
  Type extends Question['type'],
> extends SharedProps {
  question: Extract<Question, { type: Type }>;
}

/** What every question's component is given besides. */
export interface SharedProps {
  /** What is marked or written, not submitted yet. */
  value: AnswerValue | undefined;
  /** Marks an answer; nothing is submitted by it. */
  onChange(value: AnswerValue | undefined): void;
  /** Own words, for an option that takes them. */
  other: string | undefined;
  onOther(words: string): void;
  messages: Texts;
  /** Ids of the help and of the problem, while there are any. */
  describedBy: string | undefined;
  isInvalid: boolean;
}
