import type { DismissedBy, Outcome, PromptEvent } from '../Tactful.ts';
import type { ResponseData } from '../types.gen.ts';
import type { PromptRequest, Safety } from './Ui.ts';

/** One prompt on the screen, from `shown` to its outcome. */
export interface Showing {
  /** What every event of it says. */
  readonly event: PromptEvent;
  /** Epoch milliseconds. */
  readonly shownAtMs: number;
  /** Of the step that was submitted last; 0 before the first. */
  readonly revision: number;
  /** The visitor touched the prompt; counts once. */
  start(): void;
  /** Hands a step of the response over; see `PromptRequest.submit`. */
  submit(
    step: Pick<ResponseData, 'revision' | 'final' | 'answers' | 'variables'>,
    isAgain?: boolean,
  ): Promise<Safety>;
  /**
   * The prompt leaves the screen; counts once.
   *
   * @param outcome @default it is dismissed
   */
  close(reason: DismissedBy, outcome?: Outcome): void;
}

/**
 * Notes that a prompt has just become visible, and what the visitor does to it
 * as a whole. `converse` follows what they answer.
 */
export function beginShowing(request: PromptRequest): Showing {
  const { prompt, response, touchpoint, now } = request;
  const { id, metric, hypothesis } = prompt;
  const event = { prompt: id, response, touchpoint };
  let revision = 0;
  let isStarted = false;
  let isClosed = false;
  const start = (): void => {
    if (!isStarted) request.note('started', event);
    isStarted = true;
  };

  request.note('shown', event);
  return {
    event,
    shownAtMs: now(),
    get revision() {
      return revision;
    },
    start,
    submit: (step, isAgain) => {
      // A screen reader may click without a key or a pointer.
      start();
      ({ revision } = step);
      return request.submit({ ...event, metric, hypothesis, ...step }, isAgain);
    },
    close: (reason, outcome) => {
      if (isClosed) return;
      isClosed = true;
      if (!outcome) request.note('dismissed', { ...event, reason });
      request.onClosed(outcome ?? { outcome: 'dismissed', reason });
    },
  };
}
