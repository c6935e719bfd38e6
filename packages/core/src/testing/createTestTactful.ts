import type { DeliverAdapter } from '../deliver/Adapter.ts';
import { createClient } from '../createClient.ts';
import { signalNames } from '../engine/signalNames.ts';
import { parseDuration } from '../engine/parseDuration.ts';
import type {
  AnswerProblem,
  Offered,
  SkipKind,
} from '../engine/interview/Interview.ts';
import { createInspector } from '../inspect/createInspector.ts';
import { createSignals } from '../late/createSignals.ts';
import * as extras from '../late/extras.ts';
import { createStage } from '../present/createStage.ts';
import { createSender } from '../send/createSender.ts';
import type { DismissedBy, Tactful, TactfulOptions } from '../Tactful.ts';
import type { AnswerValue, Question, TactfulRecord } from '../types.gen.ts';
import { createQuietWindow } from './createQuietWindow.ts';
import { createTestClock } from './createTestClock.ts';
import { createTestDevice, type TestDevice } from './createTestDevice.ts';
import { createTestUi } from './createTestUi.ts';

export interface TestOptions extends TactfulOptions {
  /** Where the clock begins: RFC 3339, or epoch milliseconds. @default '2026-01-05T09:00:00Z', a Monday */
  now?: string | number | undefined;
  /** The visitor's device; pages that share one are pages of one visitor. @default a new one */
  device?: TestDevice | undefined;
  /** Path of the page. @default '/' */
  path?: string | undefined;
}

/** A prompt that a visitor would see now. */
export interface TestPrompt {
  /** Its id. */
  readonly prompt: string;
  /** The question being asked; none once the survey has ended. */
  readonly question: Question | undefined;
  /** What is marked in it before the visitor does anything. */
  readonly offered: Offered | undefined;
}

/** A real client in a page without a browser, on a clock that goes when it is told to. */
export interface TestTactful extends Tactful {
  /** Lets time pass, `"2s"` or milliseconds, and everything happen that is due. @default 0 */
  advance(time?: string | number): Promise<void>;
  /** What the visitor sees. */
  visible(): TestPrompt | undefined;
  /**
   * Answers the question being asked, with own words beside an option.
   *
   * @throws {Error} If no prompt is open, or the answer is refused.
   */
  answer(value?: AnswerValue, other?: string): Promise<void>;
  /**
   * Leaves the question out: "does not apply", "prefer not to say".
   *
   * @throws {Error} If no prompt is open, or it cannot be left out so.
   */
  skip(kind: SkipKind): Promise<void>;
  /** Goes back to the question before. */
  back(): Promise<void>;
  /** Closes the prompt, as the visitor. @default 'close' */
  close(reason?: DismissedBy): Promise<void>;
  /** Goes to another path without a new document, as a router does. */
  navigate(path: string): Promise<void>;
  /** Every record so far, in order. */
  records(): Promise<readonly TactfulRecord[]>;
}

const MONDAY = '2026-01-05T09:00:00Z';

/**
 * A client for the tests of a host's own flows: which prompt does it ask, when,
 * whom, and what is recorded. The real engine and the real interview, without
 * browser, network and waiting. Signals do not run: track their touchpoints.
 */
export function createTestTactful(options: TestOptions): TestTactful {
  const { now = MONDAY, device = createTestDevice(), path } = options;
  const clock = createTestClock(
    typeof now === 'number' ? now : Date.parse(now),
  );
  const { window, navigate } = createQuietWindow(path);
  const ui = createTestUi();
  const taken: TactfulRecord[] = [];
  const memory: DeliverAdapter = {
    name: 'test',
    deliver: (records) => void taken.push(...records),
  };

  const client = createClient(
    {
      consent: 'granted',
      loadUi: async () => ui,
      ...options,
      adapters: [memory, ...(options.adapters ?? [])],
    },
    {
      ...clock,
      ...device,
      window,
      fetch: globalThis.fetch,
      random: () => 0.5,
      loadStage: async () => ({ createStage }),
      loadExtras: async () => extras,
      // All signals count as on: what a test tracks has been noticed.
      signalNames,
      loadSignals: async () => ({ createSignals, signals: [] }),
      loadSender: async () => ({ createSender }),
      loadInspector: async () => ({ createInspector }),
    },
  );
  const advance: TestTactful['advance'] = (time = 0) =>
    clock.advance(typeof time === 'number' ? time : parseDuration(time));
  const getVisible = (): NonNullable<ReturnType<typeof ui.visible>> => {
    const visible = ui.visible();
    if (!visible) {
      throw new Error(
        '[tactful:testing] No prompt is open. See `explain()` for the reason.',
      );
    }
    return visible;
  };

  const take = async (
    step: (visible: ReturnType<typeof getVisible>) => AnswerProblem | undefined,
  ): Promise<void> => {
    const visible = getVisible();
    visible.start();
    const problem = step(visible);
    if (problem) {
      throw new Error(`[tactful:testing] The answer is refused: ${problem}.`);
    }
    await advance();
  };

  // Its methods are own properties; `consent.state` stays a getter of its own object.
  return {
    ...client,
    advance,
    visible: () => {
      const visible = ui.visible();
      return (
        visible && {
          prompt: visible.request.prompt.id,
          question: visible.interview().question,
          offered: visible.interview().offered,
        }
      );
    },
    answer: (value, other) => take((visible) => visible.answer(value, other)),
    skip: (kind) => take((visible) => visible.skip(kind)),
    back: async () => {
      getVisible().back();
      await advance();
    },
    close: async (reason = 'close') => {
      getVisible().close(reason);
      await advance();
    },
    navigate: async (next) => {
      navigate(next);
      await advance();
    },
    records: async () => {
      await client.flush();
      return [...taken];
    },
  };
}
