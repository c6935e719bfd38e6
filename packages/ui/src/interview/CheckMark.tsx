import type { VNode } from 'preact';

/** A tick in a circle. */
export function CheckMark(): VNode {
  return (
    <svg class="tick" part="tick" viewBox="0 0 32 32" aria-hidden="true">
      <circle cx="16" cy="16" r="15" />
      <path d="m10 16.5 4.2 4.2 8-9" />
    </svg>
  );
}
