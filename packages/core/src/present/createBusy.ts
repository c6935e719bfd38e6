import type { Context } from '../Context.ts';
import type { Busy } from '../engine/Moment.ts';
import type { Stop } from '../lib/createEmitter.ts';
import { isTyping } from './isTyping.ts';

/** What the page is busy with, and when that may have changed. */
export interface PageState {
  /** Of now: no state that does not hold. */
  read(): Busy;
  /** Calls back soon after something of it may have ended. */
  onChange(callback: () => void): Stop;
}

/** Changes that follow each other quickly are looked at once. */
const SETTLE_MS = 50;
/** An inert body has something over it, wherever that is. */
const DIALOGS =
  'dialog[open],[role=dialog],[role=alertdialog],[aria-modal=true],body[inert]';

export function createBusy(context: Context): PageState {
  const { window, guard, setTimer } = context;
  const findAll = <Found extends Element>(selector: string): Found[] =>
    Array.from(window.document.querySelectorAll<Found>(selector));
  const hasMedia = (): boolean =>
    // Silent films without controls are decoration.
    findAll<HTMLMediaElement>('video,audio').some(
      ({ paused, ended, muted, controls }) =>
        !paused && !ended && (!muted || controls),
    );
  const hasDialog = (): boolean =>
    findAll(DIALOGS).some((dialog) => dialog.checkVisibility?.() !== false);
  const findSelector = (): string | undefined =>
    context.plan.config.interrupt?.selectors?.find((selector) =>
      // A broken one is reported, and holds nothing up.
      guard(() => window.document.querySelector(selector)),
    );

  const states: Record<string, () => unknown> = {
    typing: () => isTyping(window.document),
    media: hasMedia,
    dialog: hasDialog,
    hidden: () => window.document.hidden,
    loading: () => window.document.readyState !== 'complete',
    printing: () => window.matchMedia('print').matches,
    selector: findSelector,
  };

  return {
    read: () => {
      const busy: Record<string, string> = {};
      for (const [state, isSo] of Object.entries(states)) {
        const saw = isSo();
        if (saw) busy[state] = saw === true ? 'yes' : `${saw}`;
      }
      return busy;
    },
    onChange: (callback) => {
      const { document } = window;
      const watching = new AbortController();
      const options = { signal: watching.signal, capture: true };
      let stopTimer: Stop | undefined;
      const soon = (): void => {
        stopTimer ??= setTimer(() => {
          stopTimer = undefined;
          callback();
        }, SETTLE_MS);
      };
      for (const type of ['focusout', 'pause', 'ended', 'visibilitychange']) {
        document.addEventListener(type, soon, options);
      }
      for (const type of ['load', 'afterprint']) {
        window.addEventListener(type, soon, options);
      }
      // Dialogs and what the host names come and go without any event.
      const observer = new window.MutationObserver(soon);
      observer.observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
      });
      return () => {
        watching.abort();
        observer.disconnect();
        stopTimer?.();
      };
    },
  };
}
