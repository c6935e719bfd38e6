import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startInterview } from '../../../src/engine/index.ts';
import { firstQuestion } from '../../../src/engine/interview/firstQuestion.ts';
import type { Survey } from '../../../src/types.gen.ts';
import { anySurvey } from './anySurvey.ts';

const survey: Survey = {
  questions: [
    {
      id: 'score',
      type: 'nps',
      text: 'Would you recommend {{variables.brand}}?',
    },
    { id: 'why', type: 'text', text: 'Why?' },
  ],
  variables: { brand: 'Acme' },
};

test('is the question that an interview begins with, whatever the survey', () => {
  fc.assert(
    fc.property(
      anySurvey,
      fc.constantFrom(() => 0.1, undefined),
      (any, random) => {
        const first = firstQuestion(any, {});
        const interview = startInterview(any, { random, nowMs: 0 });
        if (!first) return;
        expect(first).toEqual({
          question: interview.question,
          isLast: interview.isLast,
        });
        expect(interview.offered).toBeUndefined();
      },
    ),
  );
});

test('has its texts filled in', () => {
  const facts = { variables: { brand: 'Other', from: 'host' } };
  expect(firstQuestion(survey, { facts })).toMatchObject({
    question: { id: 'score', text: 'Would you recommend Acme?' },
    isLast: false,
  });
});

test.each<[what: string, fields: Partial<Survey>, answers?: { score: number }]>(
  [
    ['questions are shuffled', { shuffle: true }],
    ['an address fills in answers', { prefill: { score: 'score' } }],
    ['the host fills in answers', {}, { score: 3 }],
    [
      'its options are shuffled',
      {
        questions: [
          {
            id: 'pick',
            type: 'single',
            text: 'Which?',
            shuffle: true,
            options: [
              { id: 'a', text: 'A' },
              { id: 'b', text: 'B' },
            ],
          },
        ],
      },
    ],
    ['there is none', { questions: [] as never }],
  ],
)('cannot be told where %s', (_, fields, answers) => {
  expect(firstQuestion({ ...survey, ...fields }, { answers })).toBeUndefined();
});
