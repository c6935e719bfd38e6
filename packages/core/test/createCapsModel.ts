import type { Frequency, Prompt } from '../src/types.gen.ts';
import { parseDuration } from '../src/engine/parseDuration.ts';

/** One showing that the visitor saw, of a prompt that opened by itself. */
export interface Showing {
  prompt: Pick<Prompt, 'id' | 'metric' | 'frequency'>;
  /** By the visitor's clock, epoch milliseconds. */
  atMs: number;
  session: string;
  /** The tab, and the page in it. */
  page: string;
}

/** What the caps mean, told as plainly as can be: who remembers everything needs no cleverness. */
export interface CapsModel {
  readonly showings: readonly Showing[];
  /** A prompt became visible. @returns The caps that this breaks. */
  show(showing: Showing): string[];
  /** The visitor did something with a prompt. */
  note(
    what: 'answered' | 'close' | 'later',
    prompt: string,
    atMs: number,
  ): void;
  /** The clock was set back: nothing is later than now. */
  setBack(nowMs: number): void;
}

const DAY_MS = 86_400_000;

export function createCapsModel(frequency: Frequency): CapsModel {
  let showings: Showing[] = [];
  let notes: { what: string; prompt: string; atMs: number }[] = [];

  const isTooSoon = (
    times: readonly { atMs: number }[],
    period: string | undefined,
    nowMs: number,
  ): boolean =>
    period !== undefined &&
    times.some(({ atMs }) => nowMs - atMs < parseDuration(period));
  const isTooMany = (count: number, most: number | undefined): boolean =>
    most !== undefined && count >= most;

  const model: CapsModel = {
    get showings() {
      return showings;
    },
    show: (showing) => {
      const { prompt, atMs, session, page } = showing;
      const { every, max, until } = prompt.frequency ?? {};
      const { quiet, after } = frequency;
      const own = showings.filter((one) => one.prompt.id === prompt.id);
      const related = showings.filter(
        (one) =>
          one.prompt.id === prompt.id ||
          (prompt.metric && one.prompt.metric === prompt.metric),
      );
      const noted = (what: string): typeof notes =>
        notes.filter((note) => note.what === what);
      const ofPrompt = (what: string): typeof notes =>
        noted(what).filter((note) => note.prompt === prompt.id);
      const since = (ms: number): number =>
        showings.filter((one) => atMs - one.atMs < ms).length;

      const broken: Record<string, boolean> = {
        max: isTooMany(own.length, max),
        every: isTooSoon(related, every, atMs),
        until: until === 'answered' && ofPrompt('answered').length > 0,
        later: isTooSoon(ofPrompt('later'), after?.later, atMs),
        close: isTooSoon(ofPrompt('close'), after?.close, atMs),
        'quiet.shown': isTooSoon(showings, quiet?.shown, atMs),
        'quiet.answered': isTooSoon(noted('answered'), quiet?.answered, atMs),
        perPage: isTooMany(
          showings.filter((one) => one.page === page).length,
          frequency.perPage,
        ),
        perSession: isTooMany(
          showings.filter((one) => one.session === session).length,
          frequency.perSession,
        ),
        perDay: isTooMany(since(DAY_MS), frequency.perDay),
      };
      showings.push(showing);
      return Object.keys(broken).filter((cap) => broken[cap]);
    },
    note: (what, prompt, atMs) => {
      notes.push({ what, prompt, atMs });
    },
    setBack: (nowMs) => {
      const clamp = <T extends { atMs: number }>(one: T): T => {
        return { ...one, atMs: Math.min(one.atMs, nowMs) };
      };
      showings = showings.map(clamp);
      notes = notes.map(clamp);
    },
  };
  return model;
}
