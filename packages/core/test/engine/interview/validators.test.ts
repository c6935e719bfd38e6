import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allValidators,
  type AnswerProblem,
  answerQuestion,
  baseValidators,
  type Given,
  startInterview,
} from '../../../src/engine/index.ts';
import type { Question } from '../../../src/types.gen.ts';
import { questions } from './questions.ts';

type Case = [given: unknown, problem: AnswerProblem | undefined];

/** What becomes of a value, given as the answer to a question. */
function give(
  question: Question,
  value: unknown,
  other?: string,
): AnswerProblem | undefined {
  const interview = startInterview(
    { questions: [question] },
    { nowMs: 0, validators: allValidators },
  );
  const given = { value, other } as Given;
  const next = answerQuestion(interview, { ...given, nowMs: 1 });
  return typeof next === 'string' ? next : undefined;
}

const outside = (low: number, high: number): Case[] => [
  [low, undefined],
  [high, undefined],
  ...[low - 1, high + 1, low + 0.5, NaN, Infinity, `${low}`, true, [low]].map(
    (value): Case => [value, 'range'],
  ),
];

const cases: Record<string, [question: Question, cases: Case[]]> = {
  nps: [questions.nps, outside(0, 10)],
  csat: [questions.csat, outside(1, 5)],
  ces: [questions.ces, outside(1, 7)],
  rating: [questions.rating, outside(1, 5)],
  'rating of ten': [{ ...questions.rating, points: 10 }, outside(1, 10)],
  'rating by thumbs': [
    { ...questions.rating, display: 'thumbs' },
    outside(1, 2),
  ],
  single: [
    questions.single,
    [
      ['a', undefined],
      ['other', undefined],
      ['A', 'choice'],
      ['Apples', 'choice'],
      ['', 'required'],
      [0, 'choice'],
      [['a'], 'choice'],
      [{ a: 'a' }, 'choice'],
    ],
  ],
  dropdown: [
    questions.dropdown,
    [
      ['b', undefined],
      ['x', 'choice'],
      [1, 'choice'],
      [['b'], 'choice'],
    ],
  ],
  multiple: [
    questions.multiple,
    [
      [['a', 'b'], undefined],
      [['b', 'a', 'other'], undefined],
      [['none'], undefined],
      [['a', 'none'], 'choice'],
      [['a'], 'tooFew'],
      [['a', 'b', 'c', 'other'], 'tooMany'],
      [['a', 'a'], 'choice'],
      [['a', 'x'], 'choice'],
      [['a', 1], 'choice'],
      [[], 'required'],
      ['a', 'choice'],
      [{ 0: 'a' }, 'choice'],
    ],
  ],
  matrix: [
    questions.matrix,
    [
      [{ price: 'a', speed: 'b' }, undefined],
      [{ price: 'a' }, 'required'],
      [{}, 'required'],
      [{ price: 'a', speed: 'x' }, 'choice'],
      [{ price: 'a', speed: 'b', x: 'a' }, 'choice'],
      [{ price: ['a'], speed: 'b' }, 'choice'],
      [['a', 'b'], 'choice'],
      ['a', 'choice'],
    ],
  ],
  'matrix that is optional': [
    { ...questions.matrix, optional: true },
    [
      [{ price: 'a' }, undefined],
      [{ constructor: 'a' }, 'choice'],
    ],
  ],
  text: [
    { ...questions.text, minLength: 2, maxLength: 4 },
    [
      [' ab ', undefined],
      ['a', 'tooShort'],
      ['abcde', 'tooLong'],
      [12, 'format'],
      [true, 'format'],
      [['ab'], 'format'],
    ],
  ],
  'text of a pattern': [
    { ...questions.text, pattern: '[A-Z]{2}\\d+|none' },
    [
      ['AB12', undefined],
      ['none', undefined],
      ['xAB12', 'format'],
      ['nonex', 'format'],
    ],
  ],
  'text of a broken pattern': [
    { ...questions.text, pattern: '(' },
    [['x', undefined]],
  ],
  'an email': [
    { ...questions.text, kind: 'email' },
    [
      ['ana@shop.example', undefined],
      ['a.b+c@d.e.co', undefined],
      ['ana@shop', 'format'],
      ['ana shop@a.b', 'format'],
      ['a@b@c.d', 'format'],
      ['@shop.example', 'format'],
    ],
  ],
  'a url': [
    { ...questions.text, kind: 'url' },
    [
      ['shop.example', undefined],
      ['https://shop.example/a?b=c#d', undefined],
      ['http://a.b:8080', undefined],
      ['shop', 'format'],
      // oxlint-disable-next-line no-script-url -- It must be refused.
      ['javascript:alert(1)', 'format'],
      ['two words.example', 'format'],
    ],
  ],
  'a phone number': [
    { ...questions.text, kind: 'phone' },
    [
      ['+43 (0) 664 / 12-34-56', undefined],
      ['12345', undefined],
      ['1234', 'format'],
      ['call me', 'format'],
      ['123456x', 'format'],
    ],
  ],
  'a number': [
    { ...questions.text, kind: 'number' },
    [
      [' 42 ', undefined],
      ['-1.5', undefined],
      [42, undefined],
      ['4 2', 'format'],
      ['x', 'format'],
    ],
  ],
  contact: [
    questions.contact,
    [
      [{ email: 'ana@shop.example' }, undefined],
      [{ name: ' Ana ', email: 'ana@shop.example' }, undefined],
      [{ name: 'Ana' }, 'required'],
      [{ name: 'Ana', email: ' ' }, 'required'],
      [{ name: '', email: '' }, 'required'],
      [{ email: 'ana' }, 'format'],
      [{ email: 'a@b.c', phone: '12345' }, 'format'],
      [{ email: 5 }, 'format'],
      [{ email: 'a@b.c', name: 'x'.repeat(321) }, 'tooLong'],
      ['ana@shop.example', 'format'],
      [['ana@shop.example'], 'format'],
    ],
  ],
  consent: [
    questions.consent,
    [
      [true, undefined],
      [false, 'required'],
      ['yes', 'format'],
      [1, 'format'],
    ],
  ],
  'consent that is optional': [
    { ...questions.consent, optional: true },
    [[false, undefined]],
  ],
  statement: [
    questions.statement,
    [
      [undefined, undefined],
      ['x', undefined],
    ],
  ],
};

describe.each(Object.entries(cases))('%s', (_, [question, values]) => {
  test.each(values)('finds about %j: %s', (value, problem) => {
    expect(give(question, value)).toBe(problem);
  });

  test('wants an answer, unless it is optional', () => {
    const isSaid = question.type === 'statement';
    const needed = isSaid ? undefined : 'required';
    for (const nothing of [undefined, null, '', ' ', [], {}]) {
      const { optional: _, ...whole } = question;
      expect(give(whole as Question, nothing)).toBe(needed);
      expect(give({ ...question, optional: true }, nothing)).toBeUndefined();
    }
  });

  test('throws at no JSON value', () => {
    const check = (value: unknown, other: unknown): void => {
      expect(() => give(question, value, other as string)).not.toThrow();
    };
    fc.assert(fc.property(fc.jsonValue(), fc.jsonValue(), check));
  });
});

test('takes own words of up to 500 characters beside their option', () => {
  expect(give(questions.single, 'other', 'x'.repeat(500))).toBeUndefined();
  expect(give(questions.single, 'other', 'x'.repeat(501))).toBe('tooLong');
  const both = ['a', 'other'];
  expect(give(questions.multiple, both, 'x'.repeat(501))).toBe('tooLong');
  // They do not count where they do not belong.
  expect(give(questions.single, 'a', 'x'.repeat(501))).toBeUndefined();
});

test('knows only scores and words unless it is told more', () => {
  expect(Object.keys(baseValidators)).toEqual(['nps', 'text']);
  const first = startInterview({ questions: [questions.csat] }, { nowMs: 0 });
  expect(answerQuestion(first, { value: 3, nowMs: 1 })).toBe('unsupported');
});

test('needs time in proportion to what is written', () => {
  const long = 'a@'.repeat(400) + '.'.repeat(400) + '1 '.repeat(400);
  for (const kind of ['email', 'url', 'phone'] as const) {
    expect(give({ ...questions.text, kind }, long)).toBe('format');
  }
});
