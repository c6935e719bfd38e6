import { card } from './finders/card.ts';
import { email } from './finders/email.ts';
import type { Finder } from './finders/Finder.ts';
import { iban } from './finders/iban.ts';
import { phone } from './finders/phone.ts';
import { token } from './finders/token.ts';
import { toPlainSigns } from './toPlainSigns.ts';

/** Puts the labels of the finders in the place of what they find; the surest looks first. */
export function redactKnown(text: string): string {
  return [token, email, iban, card, phone].reduce(replaceFound, {
    text,
    plain: toPlainSigns(text),
  }).text;
}

/** A text, and the same in plain characters. */
interface Pair {
  text: string;
  plain: string;
}

function replaceFound(
  { text, plain }: Pair,
  { label, pattern, isReal = Boolean }: Finder,
): Pair {
  const done = { text: '', plain: '' };
  for (let match; (match = pattern.exec(plain));) {
    const { index } = match;
    let [found] = match;
    // A number may stand behind the one that is looked for.
    while (found && !isReal(found)) found = found.replace(/ ?[^ ]*$/, '');
    if (found) {
      const end = index + found.length;
      done.text += `${text.slice(0, index)}[${label}]`;
      done.plain += `${plain.slice(0, index)}[${label}]`;
      text = text.slice(end);
      plain = plain.slice(end);
    }
    pattern.lastIndex = found ? 0 : index + 1;
  }
  return { text: done.text + text, plain: done.plain + plain };
}
