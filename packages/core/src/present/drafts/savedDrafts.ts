import type { Context } from '../../Context.ts';
import type { Draft } from '../../engine/interview/draft/Draft.ts';
import type { Saved } from './Saved.ts';

/** What is kept of unfinished prompts, in this tab alone: in its `sessionStorage`. */
export interface SavedDrafts {
  all(): readonly Saved[];
  put(saved: Saved): void;
  drop(prompt: string): void;
}

/** A draft that is older is worth nothing. */
const EXPIRY_MS = 24 * 60 * 60 * 1_000;

export function savedDrafts({ window, options, now }: Context): SavedDrafts {
  const key = `${options.name || 'tactful'}.draft`;
  const isSaved = (one: unknown): one is Saved => {
    const { prompt, response, draft } = Object(one) as Partial<Saved>;
    return (
      typeof prompt === 'string' &&
      typeof response === 'string' &&
      now() - Object(draft).savedAtMs < EXPIRY_MS
    );
  };
  const all = (): Saved[] => {
    try {
      const found: unknown = JSON.parse(window.sessionStorage.getItem(key)!);
      return Array.isArray(found) ? found.filter(isSaved) : [];
    } catch {
      // Blocked, or written by somebody else.
      return [];
    }
  };
  const write = (next: readonly Saved[]): void => {
    try {
      if (next.length) {
        window.sessionStorage.setItem(key, JSON.stringify(next));
      } else window.sessionStorage.removeItem(key);
    } catch {
      // Blocked, or full: nothing comes back, then.
    }
  };
  const others = (prompt: string): Saved[] =>
    all().filter((one) => one.prompt !== prompt);
  return {
    all,
    put: (saved) => write([...others(saved.prompt), saved]),
    drop: (prompt) => write(others(prompt)),
  };
}

/** Whether a survey that asks this still asks what it asked then. */
export function fits(now: Draft['order'], { order }: Draft): boolean {
  const sorted = (one: Draft['order']): string =>
    JSON.stringify(
      one.map(([id, type, items]) => [id, type, [...items].sort()]).sort(),
    );
  return Array.isArray(order) && sorted(order) === sorted(now);
}
