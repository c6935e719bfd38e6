import { en, type Messages } from './en.ts';

const files: Record<string, () => Promise<{ messages: Partial<Messages> }>> = {
  ar: () => import('./ar.ts'),
  de: () => import('./de.ts'),
  ja: () => import('./ja.ts'),
};
const known: Record<string, Messages> = {};

/** `de` of `de-AT`. */
const languageOf = (locale = ''): string =>
  locale.toLowerCase().split(/[-_]/, 1)[0]!;

/** The words of a language, if they are here; else in English. */
export function messagesFor(locale: string | undefined): Messages {
  return known[languageOf(locale)] ?? en;
}

/** Fetches the words of a language, if there are any. Rejects if they do not come. */
export async function fetchLanguage(locale: string | undefined): Promise<void> {
  const language = languageOf(locale);
  const fetchFile = files[language];
  if (!fetchFile) return;
  // What is missing is said in English.
  known[language] ??= { ...en, ...(await fetchFile()).messages };
}
