import type { AnswerValue, Survey } from '@tactful/core';
import type { Interview, redactAnswers } from '@tactful/core/present';

/** One prompt that is about to be drawn. */
export interface Scene {
  /** Element that it is drawn into. What listens to it goes with it. */
  readonly root: HTMLElement;
  interview(): Interview;
  /** What is marked or written, not submitted yet. */
  value(): AnswerValue | undefined;
  submit(): void;
  /** Whether something was marked before this could listen. */
  readonly isLate: boolean;
}

/** What only some surveys need beyond their questions. It comes as a pack, before they are asked. */
export interface Extra {
  /** The survey as it is to be asked. */
  prepare?(survey: Survey): Survey;
  /** What is to be drawn: its texts may be elements. */
  dress?(interview: Interview): Interview;
  /** Takes out of written words what identifies people. */
  redact?: typeof redactAnswers;
  /** Listens to what the visitor does. */
  attend?(scene: Scene): Scene;
}
