import { expect, test } from 'vitest';
import type { AnswerValue, Question } from '../../../src/types.gen.ts';
import { questions } from './questions.ts';
import { answer, start } from './take.ts';

const inQuery = (question: Question, text: unknown): unknown =>
  start(
    { questions: [question], prefill: { [question.id]: 'given' } },
    { facts: { page: { query: { given: text } } } },
  ).offered?.value;

test.each<[type: Question['type'], text: unknown, value: unknown]>([
  ['nps', '9', 9],
  ['nps', '0', 0],
  ['nps', '', undefined],
  ['nps', ' ', undefined],
  ['nps', '11', undefined],
  ['nps', 'nine', undefined],
  ['nps', undefined, undefined],
  ['rating', '3', 3],
  ['text', ' Hi ', 'Hi'],
  ['text', '5', '5'],
  ['single', 'a', 'a'],
  ['single', 'Apples', undefined],
  ['dropdown', 'b', 'b'],
  ['multiple', 'a,b', ['a', 'b']],
  ['multiple', 'a,x', undefined],
  ['consent', 'true', undefined],
  ['contact', 'ana@shop.example', undefined],
  ['matrix', 'a', undefined],
  ['statement', 'x', undefined],
])('marks in %s, by the parameter %j: %j', (type, text, value) => {
  expect(inQuery(questions[type], text)).toEqual(value);
});

test.each<[type: Question['type'], given: unknown, value: unknown]>([
  ['nps', 9, 9],
  ['nps', '9', undefined],
  ['multiple', ['a', 'b'], ['a', 'b']],
  ['contact', { email: 'ana@shop.example' }, undefined],
  ['consent', true, undefined],
])('marks in %s, by what the host gives, %j: %j', (type, given, value) => {
  const { offered, answers } = start(
    { questions: [questions[type]] },
    { answers: { [type]: given as AnswerValue } },
  );
  expect(offered?.value).toEqual(value);
  expect(answers).toEqual([]);
});

test('prefers what the host gives, and reads no other parameter', () => {
  const facts = { page: { query: { score: '3', csat: '2' } } };
  const asked = { questions: [questions.nps, questions.csat] };
  const survey = { ...asked, prefill: { nps: 'score' } };
  expect(start(survey, { facts }).offered).toEqual({ value: 3 });
  const first = start(survey, { facts, answers: { nps: 8 } });
  expect(first.offered).toEqual({ value: 8 });
  expect(answer(first, 8).offered).toBeUndefined();
});
