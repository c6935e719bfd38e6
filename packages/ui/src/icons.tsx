import type { VNode } from 'preact';

/** A cross, 16 by 16. */
export function Cross(): VNode {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="m4 4 8 8m0-8-8 8" />
    </svg>
  );
}

/** A tick in a circle. */
export function CheckMark(): VNode {
  return (
    <svg class="tick" part="tick" viewBox="0 0 32 32" aria-hidden="true">
      <circle cx="16" cy="16" r="15" />
      <path d="m10 16.5 4.2 4.2 8-9" />
    </svg>
  );
}
