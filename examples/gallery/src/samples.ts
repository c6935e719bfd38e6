import type { Question } from 'tactful';

/** A question, and an answer as a visitor would give it: by these parts of the prompt. */
export interface Sample {
  readonly question: Question;
  /** Its text in other languages. */
  readonly texts?: Readonly<Record<string, string>> | undefined;
  /** A second question, and how one comes to it; the page is loaded again there, if a draft is to be seen. */
  readonly next?: Question | undefined;
  readonly by?: 'autoAdvance' | 'draft' | undefined;
  /** Where it is asked. @default 'top' */
  readonly where?: 'top' | 'inline' | 'button';
  /** Selectors to press, one after the other. */
  readonly press?: readonly string[] | undefined;
  /** What to write, and where. */
  readonly write?: readonly (readonly [selector: string, text: string])[];
}

const options = [
  { id: 'price', text: 'The price' },
  { id: 'time', text: 'It took too long' },
  { id: 'payment', text: 'My way to pay was missing' },
  { id: 'other', text: 'Something else', other: true },
];
const countries =
  'Austria,Belgium,Bulgaria,Croatia,Cyprus,Czechia,Denmark,Estonia,Finland,France,Germany,Greece,Hungary,Ireland,Italy,Latvia,Lithuania,Luxembourg,Malta,Netherlands,Poland,Portugal,Romania,Slovakia,Slovenia,Spain,Sweden'.split(
    ',',
  );
const nth = (n: number): string => `.score:nth-child(${n}) input`;

/** By name: every type, and what of it looks different. */
export const samples: Readonly<Record<string, Sample>> = {
  nps: {
    question: {
      id: 'nps',
      type: 'nps',
      text: 'How likely are you to recommend us to a friend?',
    },
    press: [nth(10)],
  },
  languages: {
    question: {
      id: 'languages',
      type: 'nps',
      text: 'How likely are you to recommend **Tactful** to a friend?',
    },
    texts: {
      de: 'Wie wahrscheinlich ist es, dass Sie **Tactful** weiterempfehlen?',
      ar: 'ما مدى احتمال أن توصي صديقًا باستخدام **Tactful**؟',
      ja: '**Tactful** を友人に薦める可能性はどのくらいありますか?',
    },
    press: [nth(10)],
  },
  csat: {
    question: {
      id: 'csat',
      type: 'csat',
      text: 'How satisfied are you with your order?',
    },
    press: [nth(4)],
  },
  ces: {
    question: {
      id: 'ces',
      type: 'ces',
      text: 'We made it easy for you to order.',
    },
    press: [nth(6)],
  },
  numbers: {
    question: {
      id: 'numbers',
      type: 'rating',
      points: 10,
      text: 'How clear was this page?',
      labels: { low: 'Not clear at all', high: 'Very clear' },
    },
    press: [nth(8)],
  },
  stars: {
    question: {
      id: 'stars',
      type: 'rating',
      display: 'stars',
      text: 'How do you like the new search?',
    },
    press: [nth(4)],
  },
  smileys: {
    question: {
      id: 'smileys',
      type: 'rating',
      display: 'smileys',
      words: ['Awful', 'Bad', 'So-so', 'Good', 'Great'],
      text: 'How was your visit?',
    },
    press: [nth(4)],
  },
  thumbs: {
    question: {
      id: 'thumbs',
      type: 'rating',
      display: 'thumbs',
      text: 'Did this article help you?',
    },
    press: [nth(2)],
  },
  single: {
    question: {
      id: 'single',
      type: 'single',
      text: 'What nearly kept you from ordering?',
      options,
    },
    press: ['.choices > :nth-child(4) input'],
    write: [['.other', 'I could not find the size guide.']],
  },
  multiple: {
    question: {
      id: 'multiple',
      type: 'multiple',
      text: 'What would you like to see more of?',
      help: 'Choose up to three.',
      max: 3,
      options: [
        { id: 'photos', text: 'Photos' },
        { id: 'reviews', text: 'Reviews' },
        { id: 'sizes', text: 'Size guides' },
        { id: 'none', text: 'None of these', exclusive: true },
      ],
    },
    press: ['.choices > :nth-child(1) input', '.choices > :nth-child(3) input'],
  },
  text: {
    question: {
      id: 'text',
      type: 'text',
      text: 'What could we do better?',
      placeholder: 'One thing is plenty.',
    },
    write: [['textarea', 'Show the delivery date before I pay.']],
  },
  email: {
    question: {
      id: 'email',
      type: 'text',
      kind: 'email',
      text: 'Where can we write to you?',
    },
    write: [['.line', 'ada@example.com']],
  },
  contact: {
    question: {
      id: 'contact',
      type: 'contact',
      text: 'May we call you about this?',
      fields: { name: 'required', email: 'required', phone: 'optional' },
    },
    write: [
      ['[name=name]', 'Ada Lovelace'],
      ['[name=email]', 'ada@example.com'],
    ],
  },
  consent: {
    question: {
      id: 'consent',
      type: 'consent',
      text: 'May we quote you?',
      box: 'You may show my answer on your page, with my first name.',
    },
    press: ['.consent input'],
  },
  'auto-advance': {
    question: {
      id: 'found',
      type: 'csat',
      text: 'How easy was it to find what you need?',
      labels: { low: 'Very hard', high: 'Very easy' },
    },
    next: {
      id: 'help',
      type: 'text',
      text: 'What would have helped?',
      help: 'A press on the score has led here. The way back is open.',
      optional: true,
    },
    by: 'autoAdvance',
    press: [nth(4)],
  },
  draft: {
    question: {
      id: 'went',
      type: 'rating',
      display: 'stars',
      text: 'How did it go?',
    },
    next: { id: 'why', type: 'text', text: 'Why is that?' },
    by: 'draft',
    press: [nth(4), '.submit'],
    write: [['textarea', 'Written before the page was loaded again.']],
  },
  inline: {
    where: 'inline',
    question: {
      id: 'inline',
      type: 'rating',
      display: 'thumbs',
      text: 'Did this page help you?',
    },
    press: [nth(2)],
  },
  button: {
    where: 'button',
    question: {
      id: 'button',
      type: 'text',
      text: 'What could we do better?',
    },
    write: [['textarea', 'A dark theme, please.']],
  },
  markup: {
    question: {
      id: 'markup',
      type: 'consent',
      text: 'May we **quote** you?',
      help: 'We would show\n- your answer\n- your first name\n- **nothing else**',
      box: 'Yes, as the [rules](https://example.com/rules) say.',
    },
    press: ['.consent input'],
  },
  statement: {
    question: {
      id: 'statement',
      type: 'statement',
      text: 'We have changed how returns work.',
      help: 'You now have 60 days, and the label is in the box.',
      link: { text: 'Read more', url: 'https://example.com/returns' },
      button: 'Got it',
    },
  },
  dropdown: {
    question: {
      id: 'dropdown',
      type: 'dropdown',
      text: 'What are you here for?',
      options: options.slice(0, 3).map(({ id, text }) => ({ id, text })),
    },
  },
  search: {
    question: {
      id: 'search',
      type: 'dropdown',
      text: 'Where do you live?',
      options: countries.map((text) => ({ id: text.toLowerCase(), text })),
    },
    write: [['.search', 'land']],
    press: ['.results > :nth-child(2) input'],
  },
  matrix: {
    question: {
      id: 'matrix',
      type: 'matrix',
      text: 'How satisfied are you with …',
      rows: [
        { id: 'range', text: 'the range of products' },
        { id: 'delivery', text: 'the delivery' },
        { id: 'help', text: 'the help you got' },
      ],
      options: [
        { id: 'no', text: 'Not' },
        { id: 'so', text: 'So-so' },
        { id: 'yes', text: 'Very' },
      ],
    },
    press: [
      '.row:nth-child(2) .cell:nth-child(4) input',
      '.row:nth-child(3) .cell:nth-child(3) input',
      '.row:nth-child(4) .cell:nth-child(4) input',
    ],
  },
};
