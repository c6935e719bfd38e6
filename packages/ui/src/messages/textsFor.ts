import type { Messages } from './en.ts';
import { messagesFor } from './languages.ts';

/** All that a prompt says by itself in one language, and how it writes numbers. */
export interface Texts extends Messages {
  number(value: number): string;
}

/**
 * Languages that may write numbers in digits of their own, and tags that ask for some. Only these
 * need `Intl`, whose first use takes as long as all the rest of a prompt together.
 */
const OWN_DIGITS = /^(ar|bn|fa|mr|my|ne|ps|ur)\b|-u-/i;

/** The texts for a locale, as far as they are here. A tag that no browser knows is no mistake. */
export function textsFor(locale: string | undefined): Texts {
  let number: (value: number) => string = String;
  if (locale && OWN_DIGITS.test(locale)) {
    try {
      number = new Intl.NumberFormat(locale).format;
    } catch {
      // `ar_EG`: not how Intl writes it.
    }
  }
  return { ...messagesFor(locale), number };
}
