import type { Fragment as PreactFragment } from 'preact';
import type { jsx as PreactJsx, jsxs as PreactJsxs } from 'preact/jsx-runtime';

/** What question files use of Preact. */
export interface Drawing {
  readonly jsx: typeof PreactJsx;
  readonly jsxs: typeof PreactJsxs;
  readonly Fragment: typeof PreactFragment;
}

// A file of its own brings no Preact along: two of them do not know each other.
export let jsx: Drawing['jsx'];
export let jsxs: Drawing['jsxs'];
export let Fragment: Drawing['Fragment'];

/** Takes over the UI's own. */
export function drawWith(drawing: Drawing): void {
  ({ jsx, jsxs, Fragment } = drawing);
}
