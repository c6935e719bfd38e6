import type { Question } from '../../../src/types.gen.ts';

const options = [
  { id: 'a', text: 'Apples' },
  { id: 'b', text: 'Bread' },
];

/** One question of each type. */
export const questions: {
  [Type in Question['type']]: Extract<Question, { type: Type }>;
} = {
  nps: { id: 'nps', type: 'nps', text: 'Would you recommend us?' },
  csat: { id: 'csat', type: 'csat', text: 'How satisfied are you?' },
  ces: { id: 'ces', type: 'ces', text: 'It was easy.' },
  rating: { id: 'rating', type: 'rating', text: 'How was it?' },
  single: {
    id: 'single',
    type: 'single',
    text: 'Which one?',
    options: [...options, { id: 'other', text: 'Another', other: true }],
  },
  multiple: {
    id: 'multiple',
    type: 'multiple',
    text: 'Which?',
    min: 2,
    max: 3,
    options: [
      ...options,
      { id: 'c', text: 'Cheese' },
      { id: 'other', text: 'Another', other: true },
      { id: 'none', text: 'None', exclusive: true },
    ],
  },
  dropdown: { id: 'dropdown', type: 'dropdown', text: 'Which one?', options },
  matrix: {
    id: 'matrix',
    type: 'matrix',
    text: 'How was',
    rows: [
      { id: 'price', text: 'the price' },
      { id: 'speed', text: 'the speed' },
    ],
    options,
  },
  text: { id: 'text', type: 'text', text: 'Why?' },
  contact: {
    id: 'contact',
    type: 'contact',
    text: 'How can we reach you?',
    fields: { name: 'optional', email: 'required' },
  },
  consent: {
    id: 'consent',
    type: 'consent',
    text: 'May we write to you?',
    box: 'Yes',
  },
  statement: { id: 'statement', type: 'statement', text: 'Nearly done.' },
};
