import { en, type LaterWords, type Messages } from './en.ts';

const files: Record<string, () => Promise<{ messages: Partial<Messages> }>> = {
  ar: () => import('./ar.ts'),
  de: () => import('./de.ts'),
  ja: () => import('./ja.ts'),
};
const known: Record<string, Partial<Messages>> = {};
// The rest comes with what says it.
const english = { ...en } as Messages;

/** Adds what the interview says. */
export function addEnglish(words: LaterWords): void {
  Object.assign(english, words);
}

/** `de` of `de-AT`. */
const languageOf = (locale = ''): string =>
  locale.toLowerCase().split(/[-_]/, 1)[0]!;

/** The words of a language, if they are here; what is missing is said in English. */
export function messagesFor(locale: string | undefined): Messages {
  return { ...english, ...known[languageOf(locale)] };
}

/** Fetches the words of a language, if there are any. Rejects if they do not come. */
export async function fetchLanguage(locale: string | undefined): Promise<void> {
  const language = languageOf(locale);
  const fetchFile = files[language];
  if (!fetchFile) return;
  known[language] ??= (await fetchFile()).messages;
}
