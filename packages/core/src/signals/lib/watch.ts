import type { Stop } from '../../lib/createEmitter.ts';
import { onNavigated } from '../../lib/onNavigated.ts';

/**
 * Hears events of these types (a space between them) anywhere in the window,
 * before the page can stop them.
 */
export type Listen = <Heard extends Event>(
  types: string,
  callback: (event: Heard) => void,
) => void;

/**
 * Calls `begin` with what it may listen by and the controller that ends all of
 * it: aborted by the stop that this returns, or earlier by `begin` itself.
 */
export function watch(
  window: Window,
  begin: (listen: Listen, watching: AbortController) => void,
): Stop {
  const watching = new AbortController();
  const options = { capture: true, passive: true, signal: watching.signal };
  begin((types, callback) => {
    for (const type of types.split(' ')) {
      window.addEventListener(
        type,
        callback as (event: Event) => void,
        options,
      );
    }
  }, watching);
  return () => watching.abort();
}

/** `watch`, begun anew with each page that follows in this document. */
export function watchEachPage(
  window: Window & typeof globalThis,
  begin: (listen: Listen, watching: AbortController) => void,
): Stop {
  let stop = watch(window, begin);
  const stopNavigated = onNavigated(window, () => {
    stop();
    stop = watch(window, begin);
  });
  return () => {
    stopNavigated();
    stop();
  };
}
