import type { Context } from '../../Context.ts';
import type { LanguageFile } from '../../types.gen.ts';

const TIMEOUT_MS = 10_000;
/** By client, then by config and URL. */
const known = new WeakMap<
  Context['options'],
  Map<string, Promise<LanguageFile | undefined>>
>();

/**
 * Fetches a language file once, relative to the config or, if that is inline, to
 * the page. What does not come is reported, and tried again by the next prompt.
 */
export function fetchFile(
  context: Context,
  url: string,
): Promise<LanguageFile | undefined> {
  const { options, hash, window } = context;
  const files = known.get(options) ?? new Map();
  known.set(options, files);
  const { baseURI } = window.document;
  const base =
    typeof options.config === 'string'
      ? new URL(options.config, baseURI)
      : baseURI;
  const { href } = new URL(url, base);
  const key = `${hash} ${href}`;
  let file = files.get(key);
  if (!file) {
    file = read(context, href).catch((error: Error) => {
      files.delete(key);
      context.report(
        `Language file ${href} ${error.message}. Check its URL.`,
        error,
      );
      return undefined;
    });
    files.set(key, file);
  }
  return file;
}

async function read(context: Context, href: string): Promise<LanguageFile> {
  const response = await context
    .fetch(href, { signal: AbortSignal.timeout(TIMEOUT_MS) })
    .catch(() => {
      throw new Error('did not arrive');
    });
  if (!response.ok) throw new Error(`answered ${response.status}`);
  const file: unknown = await response.json().catch(() => undefined);
  if (typeof file !== 'object' || !file) throw new Error('is not JSON');
  return file;
}
