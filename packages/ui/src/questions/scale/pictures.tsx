import type { VNode } from 'preact';

/** A five-pointed star, 24 by 24. */
export function Star(): VNode {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d="m12 3 2.7 5.6 6.1.8-4.5 4.2 1.1 6.1-5.4-3-5.4 3 1.1-6.1-4.5-4.2 6.1-.8z" />
    </svg>
  );
}

/** @param mood From -1, unhappy, to 1, happy. */
export function Face({ mood }: { mood: number }): VNode {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="9.5" />
      <path d={`M8.8 9.6v.2m6.4-.2v.2M8 15.2q4 ${mood * 4.4} 8 0`} />
    </svg>
  );
}

/** Up, or down. */
export function Thumb({ isUp }: { isUp: boolean }): VNode {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path
        d="M7 10.5v9H4v-9zm0 0 4-7.5c1.6 0 2.4 1.2 2.1 2.7L12.6 9H18c1.5 0 2.5 1.3 2.1 2.7l-1.6 6c-.3 1.1-1.2 1.8-2.3 1.8H7"
        transform={isUp ? undefined : 'rotate(180 12 12)'}
      />
    </svg>
  );
}
