import { createTactful, type Ui } from '@tactful/core';
import { readOptions } from './readOptions.ts';
import { type GlobalFunction, takeOver } from './takeOver.ts';

/** File name of the UI chunk beside this script; the build puts it here. */
declare const UI_FILE: string;

// Only while the script itself runs, does the document tell which element it is.
const script = document.currentScript as HTMLScriptElement | null;

try {
  if (!script) throw new Error('Load this file by a classic <script> tag.');
  const options = readOptions(script);
  const { name = 'tactful' } = options;
  const globals = window as unknown as Record<
    string,
    GlobalFunction | undefined
  >;
  const present = globals[name];

  if (present && typeof present !== 'function') {
    throw new Error(
      `\`window.${name}\` is taken. Choose another \`data-name\`.`,
    );
  }
  if (present?.track) {
    throw new Error(
      `A client called "${name}" runs already. Give this tag another \`data-name\`.`,
    );
  }
  globals[name] = takeOver(
    present,
    createTactful({
      ...options,
      loadUi: () =>
        import(
          /* @vite-ignore */ new URL(UI_FILE, script.src).href
        ) as Promise<Ui>,
    }),
  );
} catch (error) {
  // A script tag never throws into the page.
  console.warn(`[tactful] ${(error as Error).message}`);
}
