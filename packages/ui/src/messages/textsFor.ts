import type { Messages } from './en.ts';
import { messagesFor } from './languages.ts';

/** All that a prompt says by itself in one language, and how it writes numbers. */
export interface Texts extends Messages {
  number(value: number): string;
}

/** The texts for a locale, as far as they are here. A tag that no browser knows is no mistake. */
export function textsFor(locale: string | undefined): Texts {
  let { format }: Intl.NumberFormat = new Intl.NumberFormat('en');
  try {
    ({ format } = new Intl.NumberFormat(locale));
  } catch {
    // `de_AT`: not how Intl writes it.
  }
  return { ...messagesFor(locale), number: format };
}
