import { answerQuestion } from '../engine/interview/answerQuestion.ts';
import { goBack } from '../engine/interview/goBack.ts';
import type {
  AnswerProblem,
  Given,
  Interview,
  Setting,
  SkipKind,
} from '../engine/interview/Interview.ts';
import { skipQuestion } from '../engine/interview/skipQuestion.ts';
import { startInterview } from '../engine/interview/startInterview.ts';
import { toResponse } from '../engine/interview/toResponse.ts';
import type { Validators } from '../engine/interview/validators/Validator.ts';
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
  /** Takes an answer, with own words beside an option, or tells why not. */
  answer(
    value: AnswerValue | undefined,
    other?: string,
  ): AnswerProblem | undefined;
  /** Leaves the question out, or tells that it cannot be. */
  skip(kind: SkipKind): AnswerProblem | undefined;
  /** Puts the question before; what is marked or written in this one is kept. */
  back(given?: Given): void;
  /** The prompt leaves the screen; counts once. */
  close(reason: DismissedBy): void;
}

/** What a UI brings along. */
export interface ConductOptions {
  /** By type of question. @default those of `nps` and `text` */
  validators?: Validators | undefined;
  /** Goes on with a draft, if there is one: `(setting) => fromDraft(survey, draft, setting)`. */
  resume?:
    | ((setting: Setting & { nowMs: number }) => Interview | undefined)
    | undefined;
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
  { validators, resume }: ConductOptions = {},
): Conversation {
  const { prompt, response, touchpoint, now } = request;
  const { id, metric, hypothesis } = prompt;
  const event = { prompt: id, response, touchpoint };
  const setting = { ...request, validators, nowMs: now() };
  let interview = resume?.(setting) ?? startInterview(prompt.survey, setting);
  let safety: Safety | undefined;
  let started = false;
  let closed = false;
  let stopTimer: Stop | undefined;

  const setSafety = (next: Safety): void => {
    if (closed) return;
    safety = next;
    onChange();
  };
  /** Submits the step that was taken, if one was. */
  const step = (next: Interview | AnswerProblem): AnswerProblem | undefined => {
    if (typeof next === 'string') return next;
    if (next === interview) return undefined;

    interview = next;
    const data = toResponse(next);
    const submission = request.submit({
      ...event,
      metric,
      hypothesis,
      ...data,
    });
    if (data.final) {
      request.note('submitted', event);
      stopTimer = request.setTimer(() => setSafety('pending'), PATIENCE_MS);
      void submission.then(() => {
        stopTimer?.();
        setSafety('delivered');
      });
    }
    onChange();
    return undefined;
  };

  request.note('shown', event);
  return {
    interview: () => interview,
    safety: () => safety,
    start: () => {
      if (!started) request.note('started', event);
      started = true;
    },
    answer: (value, other) =>
      step(answerQuestion(interview, { value, other, nowMs: now() })),
    skip: (kind) => step(skipQuestion(interview, { kind, nowMs: now() })),
    back: (given) => {
      interview = goBack(interview, { ...given, nowMs: now() });
      onChange();
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
