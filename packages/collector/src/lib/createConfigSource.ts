import { createHash } from 'node:crypto';
import { config as configSchema, describeIssues } from '@tactful/schema';

/** Gives the text of a `tactful.json`, each time it is asked for. */
export type ConfigLoader = () => Promise<string>;

export interface LoadedConfig {
  /** The document, letter by letter as it was loaded. */
  text: string;
  /** Strong entity tag of the text. */
  etag: string;
}

export interface ConfigSourceOptions {
  /** What the lines about a broken config begin with: its path. */
  label: string;
  /** Takes one line whenever the config breaks, or breaks in another way. */
  onProblem: (line: string) => void;
}

/**
 * Loads the config anew each time, so that saving it is enough, and keeps the last
 * good one for as long as the newest is broken.
 *
 * @returns A function that resolves with the config, or with undefined before there was a good one.
 */
export function createConfigSource(
  load: ConfigLoader,
  { label, onProblem }: ConfigSourceOptions,
): () => Promise<LoadedConfig | undefined> {
  let good: LoadedConfig | undefined;
  let checkedText: string | undefined;
  let reported: string | undefined;

  const report = (problem: string | undefined): void => {
    if (problem !== undefined && problem !== reported) {
      const served = good ? 'The last good one is served.' : 'None is served.';
      onProblem(`[tactful:collector] ${label}: ${problem} ${served}`);
    }
    reported = problem;
  };

  return async () => {
    let text: string;
    try {
      text = await load();
    } catch (error) {
      checkedText = undefined;
      report(`cannot be read (${describe(error)}).`);
      return good;
    }
    if (text === checkedText) return good;

    checkedText = text;
    const problem = findProblem(text);
    if (problem === undefined) good = { text, etag: createETag(text) };
    report(problem);
    return good;
  };
}

function findProblem(text: string): string | undefined {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    return `is not JSON (${describe(error)}).`;
  }
  const { error } = configSchema.safeParse(document);
  if (!error) return undefined;
  const [first, ...others] = describeIssues(error);
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  return `${first?.path || 'the document'}: ${first?.message}${more}`;
}

function createETag(text: string): string {
  return `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
}

function describe(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replaceAll(/\s+/g, ' ');
}
