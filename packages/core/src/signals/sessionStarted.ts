import type { Signal } from './Signal.ts';

/**
 * Notices a new session: the first touchpoint after 30 minutes without one, or
 * after 24 hours. Not a reload, not a second tab.
 */
export const sessionStarted: Signal = {
  touchpoint: 'session.started',
  start: (onTouchpoint, { page }) => page.onSession(() => onTouchpoint()),
};
