import {
  answerQuestion,
  type AnswerProblem,
  type Interview,
  startInterview,
} from '../engine/interview.ts';
import type { Stop } from '../lib/createEmitter.ts';
import type { DismissedBy } from '../Tactful.ts';
import type { AnswerValue } from '../types.gen.ts';
import type { PromptRequest, Safety } from './Ui.ts';

/** How long a visitor waits before reading that the answer is still on its way. */
const PATIENCE_MS = 1_000;

/** One prompt on its way from `shown` to its outcome. */
export interface Conversation {
  interview(): Interview;
  /** How safe the last answer is; `undefined` until the survey has ended. */
  safety(): Safety | undefined;
  /** The visitor touched the prompt; counts once. */
  start(): void;
  /** Takes an answer, or tells why not. */
  answer(value: AnswerValue | undefined): AnswerProblem | undefined;
  /** The prompt leaves the screen; counts once. */
  close(reason: DismissedBy): void;
}

/**
 * Follows a prompt that has just become visible: runs its interview, notes what
 * the visitor does, submits every step. Any UI talks to the core through this.
 *
 * @param onChange Called when there is something new to draw.
 */
export function conduct(
  request: PromptRequest,
  onChange: () => void,
): Conversation {
  const { prompt, response, touchpoint, now } = request;
  const { id, metric, hypothesis } = prompt;
  const event = { prompt: id, response, touchpoint };
  let interview = startInterview(prompt.survey, now());
  let safety: Safety | undefined;
  let started = false;
  let closed = false;
  let stopTimer: Stop | undefined;

  const setSafety = (next: Safety): void => {
    if (closed) return;
    safety = next;
    onChange();
  };

  request.note('shown', event);
  return {
    interview: () => interview,
    safety: () => safety,
    start: () => {
      if (!started) request.note('started', event);
      started = true;
    },
    answer: (value) => {
      const next = answerQuestion(interview, { value, nowMs: now() });
      if (typeof next === 'string') return next;
      if (next === interview) return undefined;

      interview = next;
      const answers = [...next.answers];
      const final = !next.question;
      const submission = request.submit({
        ...event,
        metric,
        hypothesis,
        revision: answers.length,
        final,
        answers,
      });
      if (final) {
        request.note('submitted', event);
        stopTimer = request.setTimer(() => setSafety('pending'), PATIENCE_MS);
        void submission.then(() => {
          stopTimer?.();
          setSafety('delivered');
        });
      }
      onChange();
      return undefined;
    },
    close: (reason) => {
      if (closed) return;
      closed = true;
      stopTimer?.();
      const { question, answers } = interview;
      if (question) request.note('dismissed', { ...event, reason });
      request.onClosed(
        question
          ? { outcome: 'dismissed', reason }
          : { outcome: 'submitted', answers },
      );
    },
  };
}
