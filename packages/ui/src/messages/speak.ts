import type { Words } from '@tactful/core';
import { directionOf } from './directionOf.ts';
import { type Texts, textsFor } from './textsFor.ts';

/** Has an element speak a locale. @returns What it says, as far as that is here. */
export function speak(
  root: HTMLElement,
  locale: string | undefined,
  words: Words | undefined,
): Texts {
  if (locale) {
    root.lang = locale;
    root.dir = directionOf(locale);
  }
  const texts = textsFor(locale);
  return words?.messages(texts) ?? texts;
}
