import { beginShowing } from './beginShowing.ts';
import {
  type Conversation,
  converse,
  type ConverseOptions,
} from './converse.ts';
import { redactAnswers } from './redactAnswers.ts';
import type { PromptRequest } from './Ui.ts';

/** What a UI brings along. */
export type ConductOptions = Omit<ConverseOptions, 'showing'>;

/**
 * Follows a prompt that has just become visible: runs its interview, notes what
 * the visitor does, submits every step. Any UI talks to the core through this.
 *
 * @param onChange Called when there is something new to draw.
 */
export function conduct(
  request: PromptRequest,
  onChange: () => void,
  options: ConductOptions = {},
): Conversation {
  const showing = beginShowing(request);
  return converse(request, onChange, {
    redact: redactAnswers,
    ...options,
    showing,
  });
}
