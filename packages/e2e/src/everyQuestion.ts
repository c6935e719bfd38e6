import type { Config } from '@tactful/schema';
import type { Page } from './browser/Browser.ts';
import { inPrompt } from './prompt.ts';

type Question = Config['prompts'][number]['survey']['questions'][number];

/** One question, how a visitor answers it, and what the answer is then. */
export interface AnsweredQuestion {
  readonly question: Question;
  answer(page: Page): Promise<void>;
  readonly value: unknown;
}

const options = [
  { id: 'price', text: 'The price' },
  { id: 'time', text: 'The time' },
];
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

/** Every type of question that is not in the UI from the start, and what of it works differently. */
export const everyQuestion: readonly AnsweredQuestion[] = [
  {
    question: { id: 'csat', type: 'csat', text: 'Satisfied?' },
    answer: press('.score:nth-child(4)'),
    value: 4,
  },
  {
    question: { id: 'ces', type: 'ces', text: 'Was it easy?' },
    answer: press('.score:nth-child(6)'),
    value: 6,
  },
  {
    question: {
      id: 'stars',
      type: 'rating',
      display: 'stars',
      text: 'How many stars?',
    },
    answer: press('.score:nth-child(3)'),
    value: 3,
  },
  {
    question: {
      id: 'smileys',
      type: 'rating',
      display: 'smileys',
      words: ['Awful', 'Bad', 'So-so', 'Good', 'Great'],
      text: 'How was it?',
    },
    answer: press('.score:nth-child(5)'),
    value: 5,
  },
  {
    question: {
      id: 'thumbs',
      type: 'rating',
      display: 'thumbs',
      text: 'Did it help?',
    },
    answer: press('.score:nth-child(1)'),
    value: 1,
  },
  {
    question: { id: 'single', type: 'single', text: 'Which one?', options },
    answer: press('.choices > :nth-child(2) .choice'),
    value: 'time',
  },
  {
    question: {
      id: 'multiple',
      type: 'multiple',
      text: 'Which of them?',
      options,
    },
    answer: press(
      '.choices > :nth-child(2) .choice',
      '.choices > :nth-child(1) .choice',
    ),
    value: ['time', 'price'],
  },
  {
    question: {
      id: 'search',
      type: 'dropdown',
      text: 'Which country?',
      options: Array.from({ length: 20 }, (_, index) => ({
        id: `c${index}`,
        text: `Country ${index}`,
      })),
    },
    answer: async (page) => {
      await write('.search', 'country 17')(page);
      await press('.results label:nth-child(18)')(page);
    },
    value: 'c17',
  },
  {
    question: {
      id: 'matrix',
      type: 'matrix',
      text: 'How were they?',
      rows: [
        { id: 'range', text: 'The range' },
        { id: 'help', text: 'The help' },
      ],
      options,
    },
    answer: press(
      '.row:nth-child(2) .cell:nth-child(3)',
      '.row:nth-child(3) .cell:nth-child(2)',
    ),
    value: { range: 'time', help: 'price' },
  },
  {
    question: {
      id: 'contact',
      type: 'contact',
      text: 'May we write?',
      fields: { name: 'optional', email: 'required' },
    },
    answer: write('[name=email]', 'ada@shop.example'),
    value: { email: 'ada@shop.example' },
  },
  {
    question: {
      id: 'consent',
      type: 'consent',
      text: 'May we quote you?',
      box: 'You may quote me.',
    },
    answer: press('.consent'),
    value: true,
  },
  {
    question: {
      id: 'statement',
      type: 'statement',
      text: 'That is all.',
      link: { text: 'Read more', url: 'https://shop.example/' },
      button: 'Got it',
    },
    answer: async () => {},
    value: undefined,
  },
];
