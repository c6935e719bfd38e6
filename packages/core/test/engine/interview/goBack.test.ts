import { expect, test } from 'vitest';
import {
  endInterview,
  goBack,
  keep,
  skipQuestion,
  toResponse,
} from '../../../src/engine/index.ts';
import type { Survey } from '../../../src/types.gen.ts';
import { questions } from './questions.ts';
import { answer, start, wayOf } from './take.ts';

const { ces, text, single, statement } = questions;
const survey: Survey = {
  questions: [
    ces,
    { ...text, id: 'better' },
    { ...text, id: 'worse' },
    { ...text, id: 'good' },
  ],
  logic: [
    { after: 'ces', if: { 'answers.ces': { $gte: 5 } }, goTo: 'good' },
    { after: 'worse', end: true },
  ],
};
const back = { nowMs: 0 };

test('offers what was answered before', () => {
  const second = answer(start(survey), 2);
  expect(second.offered).toBeUndefined();
  const first = goBack(second, back);
  expect(first.question!.id).toBe('ces');
  expect(first.offered).toMatchObject({ value: 2 });
  expect(first.answers).toEqual([]);
});

test('keeps answers of a branch that was left out of the response, and offers them on it again', () => {
  const third = answer(start(survey), 2, 'Price');
  const other = answer(goBack(goBack(third, back), back), 6);
  expect(wayOf(other)).toEqual(['ces']);
  expect(other.question!.id).toBe('good');
  const end = answer(other, 'All');
  expect(toResponse(end).answers.map(({ value }) => value)).toEqual([
    6,
    'All',
    undefined,
    undefined,
  ]);
  const again = answer(goBack(other, back), 1);
  expect(again.question!.id).toBe('better');
  expect(again.offered).toMatchObject({ value: 'Price' });
});

test('keeps what is written and not submitted', () => {
  const second = answer(start(survey), 2);
  const first = goBack(second, { value: 'Half a sen', nowMs: 0 });
  expect(answer(first, 2).offered).toMatchObject({ value: 'Half a sen' });
  const kept = keep(second, { value: 'Half', nowMs: 0 });
  expect(kept.offered).toMatchObject({ value: 'Half' });
  expect(kept.question).toBe(second.question);
});

test('adds up the time on a question over all times it was put', () => {
  const first = start(survey);
  const [at0, at5] = [first, { ...first, askedAtMs: 5 }];
  expect(answer(at0, 2).answers[0]!.ms).toBe(0);
  const second = { ...answer(at5, 2), askedAtMs: 100 };
  // 7 ms on the second, then 20 more on the first, then 3 on the second.
  const again = goBack(second, { nowMs: 107 });
  const third = { ...answer({ ...again, askedAtMs: -20 }, 2), askedAtMs: -3 };
  expect(third.answers[0]!.ms).toBe(20);
  expect(answer(third, 'x').answers[1]!.ms).toBe(10);
});

test('has no way back from the first question, nor from the end', () => {
  const first = start(survey);
  expect(goBack(first, back)).toBe(first);
  const end = answer(first, 6, 'x');
  expect(goBack(end, back)).toBe(end);
  expect(keep(end, back)).toBe(end);
});

test('counts revisions up, also over what was taken back', () => {
  const second = answer(start(survey), 2);
  const again = answer(goBack(second, back), 2);
  expect([second.revision, again.revision]).toEqual([1, 2]);
});

test.each(['optional', 'na', 'declined'] as const)(
  'skips as %s only what may be skipped so',
  (kind) => {
    const question = { ...single, shuffle: true };
    const field = { optional: 'optional', na: 'notApplicable' } as const;
    const name = kind === 'declined' ? 'declinable' : field[kind];
    const nowMs = 4;
    const strict = start({ questions: [question] });
    expect(skipQuestion(strict, { kind, nowMs })).toBe('required');
    const free = start({ questions: [{ ...question, [name]: true }] });
    expect(skipQuestion(free, { kind, nowMs })).toMatchObject({
      outcome: 'finished',
      answers: [
        {
          question: 'single',
          type: 'single',
          skipped: kind,
          order: ['a', 'b', 'other'],
          ms: 4,
        },
      ],
    });
  },
);

test('skips for no other reason', () => {
  const first = start({ questions: [{ ...text, optional: true }] });
  const kind = 'constructor' as never;
  expect(skipQuestion(first, { kind, nowMs: 0 })).toBe('required');
  const end = answer(first, 'x');
  expect(skipQuestion(end, { kind, nowMs: 0 })).toBe(end);
});

test('notes that a statement was seen, and own words beside their option', () => {
  const first = start({ questions: [statement, single] });
  const second = answer(first, undefined);
  expect(second.answers).toEqual([
    { question: 'statement', type: 'statement', ms: 0 },
  ]);
});

test('names in the final response, and only there, what was not on the way', () => {
  const second = answer(start(survey), 6);
  expect(toResponse(second)).toEqual({
    revision: 1,
    final: false,
    answers: second.answers,
  });
  const end = answer(second, 'All');
  expect(toResponse(end)).toEqual({
    revision: 2,
    final: true,
    answers: [
      ...end.answers,
      { question: 'better', type: 'text', skipped: 'unseen', ms: 0 },
      { question: 'worse', type: 'text', skipped: 'unseen', ms: 0 },
    ],
  });
});

test('tells what the survey has counted', () => {
  const counting: Survey = { ...survey, variables: { score: 3 } };
  expect(toResponse(start(counting)).variables).toEqual({ score: 3 });
});

test('can be ended before its last question', () => {
  const second = answer(start(survey), 2);
  const finished = endInterview(second, 'finished');
  expect(finished.question).toBeUndefined();
  expect(toResponse(finished).final).toBe(true);
  const abandoned = endInterview(second, 'abandoned');
  expect(toResponse(abandoned)).toMatchObject({ final: false, revision: 1 });
  expect(endInterview(finished, 'abandoned')).toBe(finished);
});
