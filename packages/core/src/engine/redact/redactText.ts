import { redactKnown } from './redactKnown.ts';

const MAX_LENGTH = 100_000;
const MAX_ROUNDS = 9;

/** What a host wants to be taken out besides. */
export interface RedactOptions {
  /**
   * What they match becomes `[redacted]`; with or without the flag `g`. They
   * are never given more than 100,000 characters of a text.
   * @default []
   */
  patterns?: readonly RegExp[] | undefined;
}

/**
 * Puts a label in the place of what identifies a person or opens a door:
 * `[email]`, `[phone]`, `[card]`, `[iban]`, `[token]`, and then `[redacted]`
 * for what the host's patterns match. Labels stay: a second time changes
 * nothing.
 *
 * @returns The text, no longer than 100,000 characters: what stands behind is
 *   dropped. A text that never comes to rest is `[redacted]`.
 */
export function redactText(text: string, options: RedactOptions = {}): string {
  const { patterns = [] } = options;
  // What is taken out may uncover something beside it.
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const before = text;
    text = patterns.reduce(
      redactPattern,
      redactKnown(text).slice(0, MAX_LENGTH),
    );
    if (text === before) return text;
  }
  return '[redacted]';
}

function redactPattern(text: string, pattern: RegExp): string {
  const all = new RegExp(pattern, pattern.flags.replace(/[gy]/g, '') + 'g');
  return text
    .split(/(\[(?:email|phone|card|iban|token|redacted)\])/)
    .map((part, index) =>
      index % 2 ? part : part.replace(all, (found) => found && '[redacted]'),
    )
    .join('');
}
