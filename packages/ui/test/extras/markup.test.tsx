import type { Prompt, Question } from '@tactful/core';
import { fireEvent } from '@testing-library/preact';
import { render } from 'preact';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWhole, takeApart, toPlain } from '../../src/extras/markup/marks.ts';
import { markUp } from '../../src/extras/markup/markUp.ts';
import { Rich } from '../../src/extras/markup/Rich.tsx';
import { loadQuestions } from '../../src/index.ts';
import { openTestPrompt, type TestPrompt } from '../openTestPrompt.ts';

/** What is drawn of a text. */
function draw(text: string): HTMLElement {
  const box = document.createElement('div');
  render(<Rich text={markUp(text)} />, box);
  return box;
}
/** Elements as `strong(words)`, in order. */
const outline = (node: Node): string =>
  [...node.childNodes]
    .map((child) =>
      child instanceof HTMLElement
        ? `${child.getAttribute('role') ?? child.localName}(${outline(child)})`
        : child.textContent,
    )
    .join('');

test.each([
  ['plain', 'plain'],
  ['so **very** good', 'so strong(very) good'],
  ['[here](https://a.example/b?c=d#e)', 'a(here)'],
  ['[write](mailto:a@b.example)', 'a(write)'],
  ['[so **good**](https://a.example)', 'a(so strong(good))'],
  ['**see [here](https://a.example)**', 'strong(see a(here))'],
  ['- one\n- **two**', 'list(listitem(one)listitem(strong(two)))'],
  ['First:\n- one\nLast', 'First:list(listitem(one))Last'],
  ['one\ntwo', 'one\ntwo'],
  // Anything else stays text.
  ['[x](http://a.example)', '[x](http://a.example)'],
  ['[x](javascript:alert(1))', '[x](javascript:alert(1))'],
  ['[x](data:text/html,y)', '[x](data:text/html,y)'],
  ['[x](//a.example)', '[x](//a.example)'],
  [
    '[x](https://a.example/{{traits.id}})',
    '[x](https://a.example/{{traits.id}})',
  ],
  ['[x](https://a.example "title")', '[x](https://a.example "title")'],
  ['<b>bold</b> &amp;', '<b>bold</b> &amp;'],
  ['**open', '**open'],
  ['****', '****'],
  ['2 ** 3 ** 4', '2 ** 3 ** 4'],
  ['a*b', 'a*b'],
  ['-5 degrees', '-5 degrees'],
  ['- ', '- '],
  // Not half a link.
  ['**a [b** c](https://a.example)', '**a a(b** c)'],
])('draws %j as %s', (text, drawn) => {
  expect(outline(draw(text))).toBe(drawn);
});

test('opens links in a new tab, without a way back to the page', () => {
  const link = draw('[here](https://a.example/)').querySelector('a')!;
  expect(link.href).toBe('https://a.example/');
  expect([link.target, link.rel]).toEqual(['_blank', 'noopener']);
});

describe('any text', () => {
  const pieces =
    '** * [ ] ( ) ]( {{ }} {{a.b|**c**}} https://a.example http:// mailto:a@b.example javascript:alert(1) <script> \uE000 \uE001'
      .split(' ')
      .concat('\n', '\n- ', '- ');
  const allowed = [
    'strong',
    'a https',
    'a mailto',
    'span list',
    'span listitem',
  ];
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(...pieces),
  );
  const anyText = fc
    .array(piece, { maxLength: 30 })
    .map((pieces) => pieces.join(''));

  test('is drawn, by allowed elements alone, and loses no words', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const box = draw(text);
        for (const element of box.querySelectorAll('*')) {
          const role = element.getAttribute('role') ?? '';
          const scheme = element.getAttribute('href')?.split(':', 1)[0] ?? '';
          expect(allowed).toContain(
            `${element.localName} ${role}${scheme.toLowerCase()}`.trim(),
          );
        }
        const letters = (words: string): string =>
          words.replaceAll(/[^\p{L}\p{N}]/gu, '');
        const kept = text.replaceAll(
          /\]\((?:https:\/\/|mailto:)[^\s()<>{}"'\\*\p{Co}]+\)/giu,
          ']',
        );
        // What a link says stays; where it leads to is not read.
        expect(letters(box.textContent).length).toBeGreaterThanOrEqual(
          letters(kept).length,
        );
      }),
      { numRuns: 500 },
    );
  });

  test('is marked as a whole, and marks are taken away again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const marked = markUp(text);
        expect(isWhole(marked)).toBe(true);
        expect(toPlain(takeApart(marked))).not.toContain(
          markUp('**a**').split('s')[0],
        );
      }),
    );
  });

  test('that is cut anywhere does no harm', () => {
    fc.assert(
      fc.property(anyText, fc.nat(200), (text, length) => {
        const box = document.createElement('div');
        render(<Rich text={markUp(text).slice(0, length)} />, box);
        expect(box.querySelector('script')).toBeNull();
      }),
    );
  });
});

describe('in a prompt', () => {
  const options = [
    { id: 'a', text: 'The **first**' },
    { id: 'b', text: 'The second' },
  ];
  const ask = async (
    questions: Question[],
    facts = {},
  ): Promise<TestPrompt> => {
    const prompt: Prompt = {
      id: 'rich',
      survey: {
        questions,
        endings: [{ id: 'end', text: 'See [us](https://a.example).' }],
      },
    };
    await loadQuestions(prompt.survey);
    return openTestPrompt(prompt, { facts });
  };

  test('is drawn in questions, help, options and boxes', async () => {
    const { find } = await ask([
      {
        id: 'why',
        type: 'single',
        text: 'Why **not**?',
        help: '- one\n- two',
        options,
      },
    ]);
    expect(outline(find.getByRole('heading'))).toBe('Why strong(not)?');
    expect(find.getAllByRole('listitem')).toHaveLength(2);
    expect(find.getByRole('radio', { name: /The\s+first/ })).toBeTruthy();
  });

  test('is never looked for in what is filled in', async () => {
    const { shadow } = await ask(
      [{ id: 'why', type: 'text', text: '**Hi** {{traits.name | **you**}}' }],
      { traits: { name: '**x** [y](https://evil.example)' } },
    );
    expect(outline(shadow.querySelector('h2')!)).toBe(
      'strong(Hi) **x** [y](https://evil.example)',
    );
  });

  test('of a chosen option comes along where it is drawn, and not in a name', async () => {
    const { find, shadow } = await ask([
      { id: 'why', type: 'single', text: 'Why?', options },
      {
        id: 'more',
        type: 'text',
        text: 'What of {{answers.why}}?',
        placeholder: 'About: {{answers.why}}',
      },
    ]);
    fireEvent.click(find.getByRole('radio', { name: /The\s+first/ }));
    fireEvent.click(find.getByRole('button', { name: 'Next' }));
    expect(find.getByRole('heading').textContent).toBe('What of The first?');
    expect(shadow.querySelector('textarea')!.placeholder).toBe(
      'About: The first',
    );
  });

  test('stays text in a list of the browser', async () => {
    const { find } = await ask([
      { id: 'which', type: 'dropdown', text: '**Which**?', options },
    ]);
    expect(find.getByRole('option', { name: 'The **first**' })).toBeTruthy();
  });
});
