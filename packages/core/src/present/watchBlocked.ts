import type { Context } from '../Context.ts';

/** Whether something in the browser blocks the way to a receiver; until one is reached. */
export function watchBlocked({ on }: Context): () => boolean {
  let isBlocked = false;
  on('blocked', ({ reason }) => {
    isBlocked ||= reason === 'blocked';
  });
  on('delivered', () => {
    isBlocked = false;
  });
  return () => isBlocked;
}
