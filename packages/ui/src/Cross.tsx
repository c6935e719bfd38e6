/** @jsxImportSource #drawing */
import type { VNode } from 'preact';

/** A cross, 16 by 16. */
export function Cross(): VNode {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="m4 4 8 8m0-8-8 8" />
    </svg>
  );
}
