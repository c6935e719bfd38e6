import type { Config } from '@tactful/schema';
import type { Page } from './browser/Browser.ts';
import { inPrompt } from './prompt.ts';

type Question = Config['prompts'][number]['survey']['questions'][number];

/** One way to ask a question: every type, and what of it is drawn differently. */
export interface Sample {
  /** Names its prompt, which `<id>.asked` opens. */
  readonly id: string;
  readonly question: Question;
  /** Gives a valid answer by mouse and keyboard, and submits nothing. */
  answer(page: Page): Promise<void>;
}

const press =
  (...selectors: string[]) =>
  async (page: Page): Promise<void> => {
    for (const selector of selectors) await page.click(inPrompt(selector));
  };
const write =
  (selector: string, text: string) =>
  async (page: Page): Promise<void> => {
    await page.click(inPrompt(selector));
    await page.type(text);
  };
const radio = (value: string): string => `label:has([value="${value}"])`;

const options = [
  { id: 'price', text: 'The price' },
  { id: 'time', text: 'The time it takes' },
  { id: 'other', text: 'Something else', other: true },
];
const short = options.slice(0, 2).map(({ id, text }) => ({ id, text }));
const help = 'Whatever comes to mind first.';
const id = 'asked';

/** Every type of question with all that it can show. */
export const samples: readonly Sample[] = [
  {
    id: 'nps',
    question: { id, type: 'nps', text: 'Would you recommend us?', help },
    answer: press(radio('9')),
  },
  {
    id: 'csat',
    question: {
      id,
      type: 'csat',
      text: 'How satisfied are you?',
      notApplicable: true,
    },
    answer: press(radio('4')),
  },
  {
    id: 'ces',
    question: { id, type: 'ces', text: 'It was easy to order.' },
    answer: press(radio('6')),
  },
  {
    id: 'rating',
    question: {
      id,
      type: 'rating',
      points: 10,
      labels: { low: 'Not clear at all', high: 'Very clear' },
      text: 'How clear was this page?',
    },
    answer: press(radio('8')),
  },
  {
    id: 'rating-stars',
    question: { id, type: 'rating', display: 'stars', text: 'How many stars?' },
    answer: press(radio('3')),
  },
  {
    id: 'rating-smileys',
    question: {
      id,
      type: 'rating',
      display: 'smileys',
      words: ['Awful', 'Bad', 'So-so', 'Good', 'Great'],
      text: 'How was your visit?',
    },
    answer: press(radio('5')),
  },
  {
    id: 'rating-thumbs',
    question: { id, type: 'rating', display: 'thumbs', text: 'Did it help?' },
    answer: press(radio('2')),
  },
  {
    id: 'single',
    question: { id, type: 'single', text: 'What nearly kept you?', options },
    answer: press(radio('other')),
  },
  {
    id: 'multiple',
    question: {
      id,
      type: 'multiple',
      text: 'What do you like?',
      help,
      declinable: true,
      options: [
        ...short,
        { id: 'none', text: 'None of these', exclusive: true },
      ],
    },
    answer: press(radio('time'), radio('price')),
  },
  {
    id: 'text',
    question: {
      id,
      type: 'text',
      text: 'What could we do better?',
      help,
      placeholder: 'One thing is plenty.',
    },
    answer: write('[part~=input]', 'Show the price'),
  },
  {
    id: 'contact',
    question: {
      id,
      type: 'contact',
      text: 'May we call you?',
      fields: { name: 'optional', email: 'required', phone: 'optional' },
    },
    answer: write('[name=email]', 'ada@shop.example'),
  },
  {
    id: 'consent',
    question: {
      id,
      type: 'consent',
      text: 'May we quote you?',
      box: 'You may show my answer.',
    },
    answer: press('label:has([type=checkbox])'),
  },
  {
    id: 'statement',
    question: {
      id,
      type: 'statement',
      text: 'Returns are easier now.',
      help,
      link: { text: 'Read more', url: 'https://shop.example/' },
      button: 'Got it',
    },
    answer: async () => {},
  },
  {
    id: 'dropdown',
    question: {
      id,
      type: 'dropdown',
      text: 'What are you here for?',
      options: short,
    },
    answer: (page) =>
      page.evaluate(() => {
        const select = document
          .querySelector('tactful-prompt')!
          .shadowRoot!.querySelector('select')!;
        select.value = 'time';
        select.dispatchEvent(new Event('change', { bubbles: true }));
      }),
  },
  {
    id: 'dropdown-search',
    question: {
      id,
      type: 'dropdown',
      text: 'Where do you live?',
      options: Array.from({ length: 12 }, (_, index) => ({
        id: `c${index}`,
        text: `Country ${index}`,
      })),
    },
    answer: press(radio('c2')),
  },
  {
    id: 'matrix',
    question: {
      id,
      type: 'matrix',
      text: 'How satisfied are you with …',
      rows: [
        { id: 'range', text: 'the range' },
        { id: 'help', text: 'the help' },
      ],
      options: [
        { id: 'no', text: 'Not' },
        { id: 'so', text: 'So-so' },
        { id: 'yes', text: 'Very' },
      ],
    },
    answer: press(
      '[part~=row]:nth-of-type(2) label:nth-of-type(3)',
      '[part~=row]:nth-of-type(3) label:nth-of-type(2)',
    ),
  },
];
