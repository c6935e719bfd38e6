import type { Context } from '../Context.ts';
import { nextWake, type Waiting } from '../engine/waiting.ts';
import type { Stop } from '../lib/createEmitter.ts';
import type { PageState } from './createBusy.ts';

/** The prompts that wait. It listens and keeps a timer only while there are any. */
export interface Queue {
  waiting(): readonly Waiting[];
  /** Replaces what waits. */
  set(next: readonly Waiting[]): void;
}

/** A timer cannot be set for longer. */
const LONGEST_MS = 2 ** 31 - 1;

export function createQueue(
  context: Context,
  options: {
    busy: PageState;
    /** When the page was entered, and until when a user is waited for. */
    times(): Parameters<typeof nextWake>[2];
    /** It may be time to ask again. */
    onWake(): void;
    /** A prompt begins or ends to wait for its moment, not for its delay. */
    onWait(name: 'held' | 'released', one: Waiting): void;
    /** Something will be shown soon. */
    onArmed(): void;
  },
): Queue {
  const { busy, times, onWake, onWait, onArmed } = options;
  let waiting: readonly Waiting[] = [];
  let stopWatching: Stop | undefined;
  let stopTimer: Stop | undefined;

  const isHeld = ({ rule }: Waiting): boolean => rule !== 'trigger.delay';
  const isIn = (all: readonly Waiting[], one: Waiting): boolean =>
    all.some(({ prompt, rule }) => prompt === one.prompt && rule === one.rule);

  const watch = (): void => {
    stopTimer?.();
    stopTimer = undefined;
    if (waiting.some(isHeld)) stopWatching ??= busy.onChange(onWake);
    else {
      stopWatching?.();
      stopWatching = undefined;
    }
    const wakeAtMs = nextWake(context.plan, waiting, times());
    if (wakeAtMs !== undefined) {
      stopTimer = context.setTimer(
        onWake,
        Math.min(wakeAtMs - context.now(), LONGEST_MS),
      );
    }
  };

  return {
    waiting: () => waiting,
    set: (next) => {
      const before = waiting;
      waiting = next;
      const held = next.filter((one) => isHeld(one) && !isIn(before, one));
      for (const one of held) onWait('held', one);
      for (const one of before) {
        if (isHeld(one) && !isIn(next, one)) onWait('released', one);
      }
      // Not while the page itself is still loading: it goes first.
      if (next.some(({ rule }) => rule !== 'interrupt.loading')) onArmed();
      watch();
    },
  };
}
