import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  answerQuestion,
  type Interview,
  startInterview,
} from '../../../src/engine/index.ts';
import type { AnswerValue, Question, Survey } from '../../../src/types.gen.ts';
import { survey } from '../../fixtures.ts';

const score: Question = { id: 'score', type: 'nps', text: 'How likely?' };
const words: Question = {
  id: 'words',
  type: 'text',
  text: 'Why?',
  maxLength: 5,
};

/** Answers and expects the answer to be taken. */
function take(
  interview: Interview,
  value: AnswerValue | undefined,
  nowMs = 0,
): Interview {
  const next = answerQuestion(interview, { value, nowMs });
  if (typeof next === 'string') throw new Error(`Not taken: ${next}`);
  return next;
}

const ask = (...questions: Question[]): Interview =>
  startInterview({ questions }, { nowMs: 0 });

test('puts the first question, with no answers yet', () => {
  expect(startInterview(survey, { nowMs: 1_000 })).toMatchObject({
    survey,
    question: survey.questions[0],
    answers: [],
    askedAtMs: 1_000,
    ending: survey.endings![0],
  });
});

test('puts the questions in order, then ends with its answers', () => {
  const second = take(startInterview(survey, { nowMs: 1_000 }), 9, 3_500);
  expect(second.question).toBe(survey.questions[1]);
  const end = take(second, '  Fast delivery ', 4_000);
  expect(end.question).toBeUndefined();
  expect(end.ending).toBe(survey.endings![0]);
  expect(end.answers).toEqual([
    { question: 'recommend', type: 'nps', value: 9, ms: 2_500 },
    { question: 'reason', type: 'text', value: 'Fast delivery', ms: 500 },
  ]);
});

test('leaves the state before as it was', () => {
  const first = Object.freeze(startInterview(survey, { nowMs: 0 }));
  Object.freeze(first.answers);
  take(first, 9);
  expect(first.answers).toEqual([]);
});

test('has no ending of its own', () => {
  expect(ask(score).ending).toBeUndefined();
});

test.each([undefined, '', ' \n\t'])('needs more than %o', (value) => {
  expect(answerQuestion(ask(words), { value, nowMs: 0 })).toBe('required');
});

test.each([undefined, '', ' \n\t'])('skips what is optional by %o', (value) => {
  for (const question of [score, words]) {
    const { answers } = take(ask({ ...question, optional: true }), value, 10);
    expect(answers).toEqual([
      {
        question: question.id,
        type: question.type,
        skipped: 'optional',
        ms: 10,
      },
    ]);
  }
});

test.each([0, 1, 9, 10])('takes %i as a score', (value) => {
  expect(take(ask(score), value).answers[0]!.value).toBe(value);
});

test.each<AnswerValue>([
  -1,
  11,
  5.5,
  NaN,
  Infinity,
  '5',
  true,
  ['5'],
  { a: 5 },
])('does not take %o as a score, optional or not', (value) => {
  for (const optional of [true, false]) {
    expect(
      answerQuestion(ask({ ...score, optional }), { value, nowMs: 0 }),
    ).toBe('range');
  }
});

test.each([
  ['12345', undefined],
  ['  12345  ', undefined],
  ['123456', 'tooLong'],
])('finds about "%s" of at most 5 characters: %s', (value, problem) => {
  const next = answerQuestion(ask(words), { value, nowMs: 0 });
  expect(typeof next === 'string' ? next : undefined).toBe(problem);
});

test('takes 2000 characters unless the question says otherwise', () => {
  const question: Question = { id: 'w', type: 'text', text: '?' };
  expect(take(ask(question), 'x'.repeat(2_000)).answers).toHaveLength(1);
  expect(
    answerQuestion(ask(question), { value: 'x'.repeat(2_001), nowMs: 0 }),
  ).toBe('tooLong');
});

test('counts no negative time when the clock was set back', () => {
  const { answers } = take(startInterview(survey, { nowMs: 5_000 }), 9, 1_000);
  expect(answers[0]!.ms).toBe(0);
});

test('changes nothing after the end', () => {
  const end = take(ask(score), 9);
  expect(take(end, 3)).toBe(end);
  expect(take(end, undefined)).toBe(end);
});

const anyQuestion: fc.Arbitrary<Omit<Question, 'id'>> = fc.oneof(
  fc.record({
    type: fc.constant('nps' as const),
    text: fc.string(),
    optional: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('text' as const),
    text: fc.string(),
    optional: fc.boolean(),
    maxLength: fc.integer({ min: 1, max: 20 }),
  }),
);
const anySurvey: fc.Arbitrary<Survey> = fc
  .array(anyQuestion, { minLength: 1, maxLength: 6 })
  .map((questions) => ({
    questions: questions.map(
      (question, index) => ({ ...question, id: `q${index}` }) as Question,
    ),
  }));
const anyAnswer: fc.Arbitrary<AnswerValue | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.integer({ min: -2, max: 12 }),
  fc.string({ maxLength: 30 }),
  fc.boolean(),
  fc.array(fc.string()),
);

test('goes forward question by question by any answers, and can always end', () => {
  fc.assert(
    fc.property(anySurvey, fc.array(anyAnswer), (asked, values) => {
      let interview = startInterview(asked, { nowMs: 0 });
      for (const value of values) {
        const next = answerQuestion(interview, { value, nowMs: 1 });
        if (typeof next === 'string') continue;
        const steps = next.answers.length - interview.answers.length;
        expect(steps).toBe(interview.question ? 1 : 0);
        // Its texts may be filled in: then it is another object.
        expect(next.question?.id).toBe(
          asked.questions[next.answers.length]?.id,
        );
        interview = next;
      }
      while (interview.question) {
        interview = take(
          interview,
          interview.question.type === 'nps' ? 7 : 'x',
        );
      }
      expect(interview.answers.map(({ question }) => question)).toEqual(
        asked.questions.map(({ id }) => id),
      );
    }),
  );
});
