import type { Stop } from '../../lib/createEmitter.ts';
import type { SignalPage } from '../Signal.ts';

/**
 * Hears events of these types (a space between them) anywhere in the window,
 * before the page can stop them.
 */
export type Listen = <Heard extends Event>(
  types: string,
  callback: (event: Heard) => void,
) => void;

/**
 * Calls `begin` for the page that is open, and again for each that follows in
 * this document, with what it may listen by and the controller that ends all of
 * it: aborted with the page, by the stop that this returns, or by `begin` itself.
 * What `begin` returns is called then.
 */
export function watch(
  page: SignalPage,
  begin: (listen: Listen, watching: AbortController) => Stop | void,
): Stop {
  let watching: AbortController;

  const beginPage = () => {
    watching = new AbortController();
    const { signal } = watching;
    const onEnd = begin((types, callback) => {
      for (const type of types.split(' ')) {
        page.window.addEventListener(type, callback as (event: Event) => void, {
          capture: true,
          passive: true,
          signal,
        });
      }
    }, watching);
    signal.addEventListener('abort', () => onEnd?.());
  };
  const stop = page.onLeft(() => {
    watching.abort();
    beginPage();
  });
  beginPage();
  return () => {
    stop();
    watching.abort();
  };
}
