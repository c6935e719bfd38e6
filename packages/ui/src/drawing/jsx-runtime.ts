import type { Fragment as PreactFragment } from 'preact';
import type { jsx as PreactJsx, jsxs as PreactJsxs } from 'preact/jsx-runtime';

export type { JSX } from 'preact/jsx-runtime';

/** What components use to say what they draw. */
export interface Drawing {
  readonly jsx: typeof PreactJsx;
  readonly jsxs: typeof PreactJsxs;
  readonly Fragment: typeof PreactFragment;
}

/** As much of it as `paint` needs. */
const describe = (type: unknown, props: object, key?: unknown): object => ({
  type,
  props,
  key,
});

/** Of what is drawn before Preact is here: those components name `#drawing` as their source of JSX. */
export let jsx = describe as Drawing['jsx'];
export let jsxs: Drawing['jsxs'] = jsx;
export let Fragment: Drawing['Fragment'] = ({ children }) => children as never;

/** From now on components are drawn by this Preact. */
export function drawWith(drawing: Drawing): void {
  ({ jsx, jsxs, Fragment } = drawing);
}
