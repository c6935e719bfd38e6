import { enclose, isWhole, PLACE } from './marks.ts';

/** What is filled in later: no markup is looked for in it. */
const PIPE = /\{\{[^{}]*\}\}/g;
/** A link leads where the config says, and nowhere that is filled in. */
const LINK =
  /\[([^[\]\n]+)\]\(((?:https:\/\/|mailto:)[^\s()<>{}"'\\*\p{Co}]+)\)/giu;
const STRONG = /\*\*(?! )((?:[^*\n]|\*(?!\*))+)\*\*/g;
const ITEM = /^\s*- +(?=\S)/;

/**
 * Puts marks in place of the markup of a text: `**strong**`, `[a link](https://…)`
 * or `mailto:…`, and lines that begin with `- `. Anything else stays as it is.
 */
export function markUp(text: string): string {
  const pipes: string[] = [];
  const held = text.replace(PIPE, (pipe) => {
    pipes.push(pipe);
    return PLACE;
  });
  const blocks: { isList: boolean; lines: string[] }[] = [];
  for (const line of held.split('\n')) {
    const isList = ITEM.test(line);
    const marked = markLine(line.replace(ITEM, ''));
    const last = blocks.at(-1);
    if (last?.isList === isList) last.lines.push(marked);
    else blocks.push({ isList, lines: [marked] });
  }
  return blocks
    .map(({ isList, lines }) =>
      isList
        ? enclose('list', lines.map((line) => enclose('item', line)).join(''))
        : lines.join('\n'),
    )
    .join('')
    .replaceAll(PLACE, () => pipes.shift()!);
}

function markLine(line: string): string {
  return line
    .replace(LINK, (_, words: string, url: string) =>
      enclose('link', words, url),
    )
    .replace(STRONG, (all, words: string) =>
      // Not half a link.
      isWhole(words) ? enclose('strong', words) : all,
    );
}
