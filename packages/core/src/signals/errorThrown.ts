import type { Signal } from './Signal.ts';
import { watchEachPage } from './lib/watch.ts';

/** Path and line in a line of a stack; `at f (https://…)` and `f@https://…`. */
const PLACE =
  /(?:@|\(|at )https?:\/\/[^/\s]+([^?#\s]*?)(?:[?#]\S*?)?:(\d+):\d+\)?$/m;
const OUR_FILE = /\/@?tactful(\/|[\w.-]*\.js$)/;

/**
 * Notices errors that nobody caught and promises that nobody handled, each name
 * and place once per page. Not those of browser extensions, of scripts from
 * elsewhere that the browser keeps secret ("Script error."), of our own files, not
 * a request that was aborted, and no image or script that could not be loaded.
 *
 * Properties: `kind`, `"error"` or `"rejection"`; `name`, as `TypeError`; `file`,
 * the path of the script, and `line`, where they are known. Never the message: it
 * may quote what somebody typed.
 */
export const errorThrown: Signal = {
  touchpoint: 'error.thrown',
  start: (onTouchpoint, { page: { window } }) =>
    watchEachPage(window, (listen) => {
      const told = new Set<string>();

      const tell = (kind: string, thrown: unknown, stack: unknown) => {
        const [, file, line] = PLACE.exec(String(stack)) ?? [];
        // Without a place only what has no stack at all, as a rejected string.
        if (stack && (!file || OUR_FILE.test(file))) return;
        const name = readName(thrown);
        const key = [kind, name, file, line].join();
        if (name === 'AbortError' || told.has(key)) return;
        told.add(key);
        onTouchpoint({ kind, name, ...(file && { file, line: Number(line) }) });
      };
      listen<ErrorEvent>('error', ({ error, filename, lineno }) => {
        // No error object: "Script error.", or a ResizeObserver that was too slow,
        // or an image that did not load.
        if (error) tell('error', error, `@${filename}:${lineno}:0`);
      });
      listen<PromiseRejectionEvent>('unhandledrejection', ({ reason }) =>
        tell('rejection', reason, reason?.stack),
      );
    }),
};

function readName(thrown: unknown): string {
  const { name } = Object(thrown) as { name?: unknown };
  return typeof name === 'string' && /^\w{1,40}$/.test(name) ? name : 'Error';
}
