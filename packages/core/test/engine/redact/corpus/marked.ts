/** A text that somebody may type, and what is kept of it. */
export interface RedactCase {
  text: string;
  redacted: string;
  /** What must be found nowhere afterwards. None in a look-alike. */
  secrets: readonly string[];
}

const MARK = /‹(\w+)\|([^›]*)›/g;

/** Reads `Mail ‹email|jan@example.com› first`: what is marked becomes `[email]`. */
export const marked = (line: string): RedactCase => ({
  text: line.replace(MARK, '$2'),
  redacted: line.replace(MARK, '[$1]'),
  secrets: [...line.matchAll(MARK)].map(([, , secret]) => secret!),
});
