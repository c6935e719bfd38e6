import { answerQuestion } from '../engine/interview/answerQuestion.ts';
import type { Draft } from '../engine/interview/draft/Draft.ts';
import { fromDraft } from '../engine/interview/draft/fromDraft.ts';
import { toDraft } from '../engine/interview/draft/toDraft.ts';
import { goBack } from '../engine/interview/goBack.ts';
import type {
  AnswerProblem,
  Given,
  Interview,
  Setting,
  SkipKind,
} from '../engine/interview/Interview.ts';
import { proceed } from '../engine/interview/proceed.ts';
import { skipQuestion } from '../engine/interview/skipQuestion.ts';
import { startInterview } from '../engine/interview/startInterview.ts';
import { toResponse } from '../engine/interview/toResponse.ts';
import type { Validators } from '../engine/interview/validators/Validator.ts';
import type { Stop } from '../lib/createEmitter.ts';
import type { DismissedBy } from '../Tactful.ts';
import type { AnswerValue, Survey } from '../types.gen.ts';
import type { Showing } from './beginShowing.ts';
import type { redactAnswers } from './redactAnswers.ts';
import type { PromptRequest, Safety } from './Ui.ts';

/** How long a visitor waits before reading that the answer is still on its way, and between two looks at why. */
const PATIENCE_MS = 1_000;

/** One prompt on its way from `shown` to its outcome. */
export interface Conversation {
  interview(): Interview;
  /**
   * How safe the last answer is; `undefined` until the survey has ended. After
   * `failed`, the last question is asked again.
   */
  safety(): Safety | undefined;
  /** The visitor touched the prompt; counts once. */
  start(): void;
  /** Takes an answer, with own words beside an option, or tells why not. */
  answer(
    value: AnswerValue | undefined,
    other?: string,
    /** Whether it was handed over before there was an interview. */
    isAgain?: boolean,
  ): AnswerProblem | undefined;
  /** Leaves the question out, or tells that it cannot be. */
  skip(kind: SkipKind): AnswerProblem | undefined;
  /** Puts the question before; what is marked or written in this one is kept. */
  back(given?: Given): void;
  /** What there is to go on with later, with what is marked or written. */
  draft(given?: Given): Draft | undefined;
  /** Goes on in other words, of the same survey in the same order. */
  reword(change: (survey: Survey) => Survey): void;
  /** The prompt leaves the screen; counts once. */
  close(reason: DismissedBy): void;
}

/** What a UI brings along. */
export interface ConverseOptions {
  /** By type of question. @default those of `nps` and `text` */
  validators?: Validators | undefined;
  /** Goes on with a draft, if there is one: `(setting) => fromDraft(survey, draft, setting)`. */
  resume?:
    | ((setting: Setting & { nowMs: number }) => Interview | undefined)
    | undefined;
  /** Takes out of written words what identifies people. @default nothing */
  redact?: typeof redactAnswers | undefined;
  /** Of the prompt, since it is on the screen. */
  showing: Showing;
}

/**
 * Follows a prompt that has been on the screen: `conduct`, for a UI that paints
 * the first question before it has what it takes to go on.
 */
export function converse(
  request: PromptRequest,
  onChange: () => void,
  { validators, resume, showing, redact = (data) => data }: ConverseOptions,
): Conversation {
  const { prompt, draft, now } = request;
  const setting = { ...request, validators, nowMs: showing.shownAtMs };
  const resumed = draft
    ? fromDraft(prompt.survey, draft, setting)
    : resume?.(setting);
  let interview = resumed ?? {
    ...startInterview(prompt.survey, setting),
    // It is the same response in any case.
    revision: draft?.revision ?? showing.revision,
  };
  let safety: Safety | undefined;
  let isClosed = false;
  let isSubmitted = false;
  let stopTimer: Stop | undefined;

  const setSafety = (next: Safety): void => {
    if (isClosed || next === safety) return;
    safety = next;
    onChange();
  };
  /** Tells what keeps the answer, as long as something does. */
  const wait = (): void => {
    stopTimer = request.setTimer(() => {
      setSafety(request.isBlocked?.() ? 'blocked' : 'pending');
      wait();
    }, PATIENCE_MS);
  };
  /** Submits the step that was taken, if one was. */
  const step = (
    next: Interview | AnswerProblem,
    given: Given,
    isAgain?: boolean,
  ): AnswerProblem | undefined => {
    if (typeof next === 'string') return next;
    if (next === interview) return undefined;

    const before = interview;
    interview = next;
    safety = undefined;
    const data = redact(toResponse(next), request);
    const submission = showing.submit(data, isAgain);
    if (data.final) {
      if (!isSubmitted) request.note('submitted', showing.event);
      isSubmitted = true;
      wait();
      void submission.then((reached) => {
        stopTimer?.();
        // The visitor has it back as it was, and may try again.
        if (reached === 'failed') {
          const { revision } = interview;
          interview = { ...before, revision, offered: given };
        }
        setSafety(reached);
      });
    }
    onChange();
    return undefined;
  };

  return {
    interview: () => interview,
    safety: () => safety,
    start: showing.start,
    answer: (value, other, isAgain) =>
      step(
        answerQuestion(interview, { value, other, nowMs: now() }),
        { value, other },
        isAgain,
      ),
    skip: (kind) => step(skipQuestion(interview, { kind, nowMs: now() }), {}),
    back: (given) => {
      interview = goBack(interview, { ...given, nowMs: now() });
      onChange();
    },
    draft: (given) =>
      interview.question && toDraft(interview, { ...given, nowMs: now() }),
    reword: (change) => {
      interview = proceed({ ...interview, survey: change(interview.survey) });
      onChange();
    },
    close: (reason) => {
      isClosed = true;
      stopTimer?.();
      const { question, response: answers } = interview;
      showing.close(
        reason,
        question ? undefined : { outcome: 'submitted', answers },
      );
    },
  };
}
