/**
 * What stands in a text in place of its markup, from `prepare` until it is drawn.
 * Drawn by chance: so nothing that is filled in later can be taken for it.
 */
const MARK = `\uE000${Math.random().toString(36).slice(2)}\uE001`;
const END = '/';
/** Where something is filled in later. */
export const PLACE: string = `${MARK}.`;

/** What a part of a text can be, by the letter that stands for it. */
const kinds = { s: 'strong', l: 'list', i: 'item', a: 'link' } as const;
export type Kind = (typeof kinds)[keyof typeof kinds];

/** A part of a text that is more than text. */
export interface Marked {
  readonly kind: Kind;
  /** Of a link. */
  readonly url: string;
  readonly parts: (string | Marked)[];
}

/** Puts a text between marks. */
export function enclose(kind: Kind, text: string, url = ''): string {
  const head = kind === 'link' ? `${url} ` : '';
  return `${MARK}${kind === 'link' ? 'a' : kind[0]}${head}${text}${MARK}${END}`;
}

/** Whether all that begins in it ends in it, and nothing else does. */
export function isWhole(text: string): boolean {
  let depth = 0;
  return (
    text
      .split(MARK)
      .slice(1)
      .every((token) => {
        if (token[0] === END) depth -= 1;
        else if (Object.hasOwn(kinds, token[0] ?? '')) depth += 1;
        return depth >= 0;
      }) && depth === 0
  );
}

/** Takes a text with marks apart. What is not closed ends with the text. */
export function takeApart(text: string): Marked['parts'] {
  const [first = '', ...tokens] = text.split(MARK);
  const whole: Marked['parts'] = [first];
  const open = [whole];
  for (const token of tokens) {
    const kind = kinds[token[0] as keyof typeof kinds];
    let words = token.slice(1);
    if (kind) {
      let url = '';
      if (kind === 'link') {
        const end = words.indexOf(' ');
        url = words.slice(0, end);
        words = words.slice(end + 1);
      }
      const marked: Marked = { kind, url, parts: [words] };
      open.at(-1)!.push(marked);
      open.push(marked.parts);
    } else {
      if (open.length > 1) open.pop();
      open.at(-1)!.push(words);
    }
  }
  return whole;
}

/** Whether there are marks in it. */
export function isMarked(text: string): boolean {
  return text.includes(MARK);
}

/** The words alone. */
export function toPlain(parts: Marked['parts']): string {
  return parts
    .map((part) => (typeof part === 'string' ? part : toPlain(part.parts)))
    .join('');
}
