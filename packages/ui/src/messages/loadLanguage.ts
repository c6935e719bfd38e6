import { fetchLanguage } from './languages.ts';

/** A prompt does not wait longer for its language; it opens in English, and changes when that has come. */
const PATIENCE_MS = 1_000;

/** Fetches the words of a language before a prompt opens. Never rejects. */
export function loadLanguage(locale: string | undefined): Promise<unknown> {
  return Promise.race([
    fetchLanguage(locale).catch(() => {}),
    new Promise((resolve) => setTimeout(resolve, PATIENCE_MS)),
  ]);
}
