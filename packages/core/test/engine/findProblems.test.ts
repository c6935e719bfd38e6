import { expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { findProblems } from '../../src/engine/findProblems.ts';
import type { Prompt, Survey } from '../../src/types.gen.ts';
import { config, prompt, survey } from '../fixtures.ts';

const slider = { id: 'x', type: 'slider', text: '?' };
const asking = (...questions: unknown[]): Partial<Prompt> => ({
  survey: { questions } as never,
});
const bad = (fields: object): unknown => ({
  ...prompt({ id: 'bad' }),
  ...fields,
});

test('finds nothing in a config that is right', () => {
  expect(findProblems(compile(config()))).toEqual([]);
});

test.each<[why: string, broken: unknown, problem: RegExp]>([
  ['an unknown question type', bad(asking(slider)), /"slider"/],
  [
    'an unknown question type further on',
    bad(asking(...survey.questions, slider)),
    /"slider"/,
  ],
  ['a question that is none', bad(asking(survey.questions[0], null)), /type/],
  ['no questions', bad(asking()), /no questions/],
  ['no survey', bad({ survey: undefined }), /no questions/],
  ['a period that is none', bad({ frequency: { every: 'often' } }), /"often"/],
  [
    'a delay that is none',
    bad({ trigger: { on: 'a', delay: '1 s' } }),
    /"1 s"/,
  ],
  ['a `within` of none', bad({ trigger: { on: 'a', within: '-1d' } }), /"-1d"/],
])('names the prompt with %s', (_, broken, problem) => {
  const plan = compile({
    version: 1,
    prompts: [prompt({ id: 'first' }), broken, prompt({ id: 'last' })],
  });
  const problems = findProblems(plan);
  expect(problems).toEqual([expect.stringMatching(problem)]);
  expect(problems[0]).toMatch(/^Prompt "bad" is left out: /);
});

test.each<[what: string, fields: object]>([
  ['a rest', { frequency: { quiet: { shown: 'often' } } }],
  ['a rest after "later"', { frequency: { after: { later: 'often' } } }],
  ['a grace', { interrupt: { grace: 'often' } }],
  ['an expiry', { interrupt: { expiry: 'often' } }],
])('names %s over all prompts that is no period', (_, fields) => {
  expect(findProblems(compile(config(fields)))).toEqual([
    expect.stringContaining('often'),
  ]);
});

test('names a rule of a survey that cannot be read', () => {
  const logic = [
    { after: 'recommend', if: { 'answers.recommend': { $gtt: 5 } }, end: true },
    { after: 'recommend', if: { 'answers.recommend': 5 }, end: true },
  ] as Survey['logic'];
  const plan = compile(
    config({ prompts: [prompt({ survey: { ...survey, logic } })] }),
  );
  expect(findProblems(plan)).toEqual([
    'Prompt "after-checkout": after "recommend", cannot read answers.recommend $gtt.',
  ]);
});
