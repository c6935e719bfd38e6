import { expect, test } from 'vitest';
import { questions } from '../../../core/test/engine/interview/questions.ts';
import { describeIssues, survey } from '../../src/index.ts';

type Json = Record<string, unknown>;

const { text, single, multiple, matrix, rating } = questions;

test.each(Object.values(questions))('accepts a question: $type', (question) => {
  const value = { questions: [question] };
  expect(survey.parse(value)).toEqual(value);
});

test('accepts a contact of which something may be known', () => {
  const known = { email: '{{traits.email}}' };
  const value = { questions: [{ ...questions.contact, known }] };
  expect(survey.parse(value)).toEqual(value);
});

const option = { id: 'a', text: 'A' };

test.each<[what: string, question: Json, path: string]>([
  [
    'options of one id',
    { ...single, options: [option, option] },
    'options[1].id',
  ],
  ['one option', { ...single, options: [option] }, 'options'],
  [
    'two options for own words',
    {
      ...single,
      options: [
        { ...option, other: true },
        { id: 'b', text: 'B', other: true },
      ],
    },
    'options[1].other',
  ],
  [
    'an option that is exclusive, of which one is chosen',
    { ...single, options: [option, { id: 'b', text: 'B', exclusive: true }] },
    'options[1]',
  ],
  [
    'a dot in the id of an option',
    { ...single, options: [option, { id: 'a.b', text: 'B' }] },
    'options[1].id',
  ],
  ['more than there are', { ...multiple, min: 5, max: 5 }, 'min'],
  ['a least above the most', { ...multiple, min: 3, max: 2 }, 'max'],
  ['rows of one id', { ...matrix, rows: [option, option] }, 'rows[1].id'],
  [
    'eight rows',
    {
      ...matrix,
      rows: Array.from({ length: 8 }, (_, id) => ({ ...option, id: `r${id}` })),
    },
    'rows',
  ],
  ['eight points', { ...rating, points: 8 }, 'points'],
  ['five thumbs', { ...rating, points: 5, display: 'thumbs' }, 'points'],
  ['too few words', { ...rating, words: ['a', 'b'] }, 'words'],
  ['a broken pattern', { ...text, pattern: '(' }, 'pattern'],
  [
    'a least length above the most',
    { ...text, minLength: 9, maxLength: 5 },
    'minLength',
  ],
  ['no field', { ...questions.contact, fields: {} }, 'fields'],
  [
    'an unknown field',
    { ...questions.contact, fields: { name: 'optional', fax: 'optional' } },
    'fields',
  ],
  [
    'something known that is not asked for',
    { ...questions.contact, known: { phone: '{{traits.phone}}' } },
    'known.phone',
  ],
  ['no words at the box', { ...questions.consent, box: '' }, 'box'],
  ...['http://a.b', 'javascript:alert(1)', 'https://{{traits.a}}.b', '/a'].map(
    (url): [string, Json, string] => [
      `a link to ${url}`,
      { ...questions.statement, link: { text: 'More', url } },
      'link.url',
    ],
  ),
])('refuses a question with %s', (_, question, path) => {
  const { error } = survey.safeParse({ questions: [question] });
  expect(describeIssues(error!).map((one) => one.path)).toEqual([
    `questions[0].${path}`,
  ]);
});
