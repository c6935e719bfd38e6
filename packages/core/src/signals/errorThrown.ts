import type { Signal } from './Signal.ts';
import { readWord } from './lib/readWord.ts';
import { watch } from './lib/watch.ts';

/** URL and line at the end of a line of a stack: `at f (https://…)`, `f@https://…`. */
const PLACE = /(https?:\/\/\w\S*?):(\d+):\d+\)?$/m;
const OUR_FILE = /\/@?tactful\b/;

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
  start: (onTouchpoint, { page }) =>
    watch(page, (listen) => {
      const told = new Set<string>();

      const tell = (
        kind: string,
        thrown: { name?: unknown } | undefined,
        stack: unknown,
      ) => {
        const [, url, line] = PLACE.exec(String(stack)) ?? [];
        const file = url && new URL(url).pathname;
        // Without a place only what has no stack at all, as a rejected string.
        if (stack && (!file || OUR_FILE.test(file))) return;
        const name = readWord(thrown?.name) ?? 'Error';
        const key = [kind, name, file, line].join();
        if (name === 'AbortError' || told.has(key)) return;
        told.add(key);
        onTouchpoint({ kind, name, ...(file && { file, line: Number(line) }) });
      };
      listen<ErrorEvent>('error', ({ error, filename, lineno }) => {
        // No error object: "Script error.", or a ResizeObserver that was too slow,
        // or an image that did not load.
        if (error) tell('error', error, `${filename}:${lineno}:0`);
      });
      listen<PromiseRejectionEvent>('unhandledrejection', ({ reason }) =>
        tell('rejection', reason, reason?.stack),
      );
    }),
};
