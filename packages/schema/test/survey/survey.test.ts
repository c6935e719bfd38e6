import { expect, test } from 'vitest';
import { config, describeIssues, survey } from '../../src/index.ts';
import { questions } from '../../../core/test/engine/interview/questions.ts';

type Json = Record<string, unknown>;

const { nps, csat, ces, text, single, matrix, rating } = questions;
const asked = [nps, csat, ces, text];
const endings = [{ id: 'end', text: 'Bye.' }];

/** What is wrong with a survey of four questions and this. */
function check(fields: Json): unknown {
  const { error } = survey.safeParse({ questions: asked, endings, ...fields });
  return error ? describeIssues(error) : [];
}

/** The survey with rules; each is after, and where to. */
const go = (...jumps: [after: string, goTo: string, when?: Json][]): Json => ({
  logic: jumps.map(([after, goTo, when]) => ({
    after,
    goTo,
    ...(when && { if: when }),
  })),
});
const when = { 'answers.nps': 9 };
const at = (path: string, message: RegExp): unknown[] => [
  { path, message: expect.stringMatching(message) },
];

test('accepts all that can be said of a survey', () => {
  const whole = {
    questions: [
      { ...nps, notApplicable: true, declinable: true },
      { ...csat, labels: { low: 'Bad', high: 'Good' } },
      { ...single, shuffle: true },
      { ...rating, display: 'smileys', points: 3, words: ['a', 'b', 'c'] },
    ],
    logic: [
      {
        after: 'nps',
        if: { 'answers.nps': { $gte: 9 }, 'traits.plan': 'pro' },
        goTo: 'single',
        set: { group: 'fans' },
        add: { score: 2 },
        require: ['csat', 'single'],
      },
      { after: 'single', end: true },
    ],
    endings,
    variables: { score: 0 },
    shuffle: ['nps', 'csat'],
    prefill: { nps: 'score' },
  };
  expect(survey.parse(whole)).toEqual(whole);
});

test.each<[what: string, fields: Json]>([
  ['forward', go(['nps', 'ces'], ['csat', 'end'])],
  [
    'back, and on from there',
    go(['nps', 'ces'], ['ces', 'csat'], ['csat', 'text']),
  ],
  ['to an ending', go(['nps', 'end', when])],
  [
    'behind what is shuffled',
    { ...go(['nps', 'text']), shuffle: ['nps', 'csat'] },
  ],
  ['nowhere after the last', go(['text', 'end'])],
])('accepts jumps %s', (_, fields) => {
  expect(check(fields)).toEqual([]);
});

test.each<[what: string, fields: Json, problem: unknown[]]>([
  [
    'a jump to what is not there',
    go(['nps', 'nowhere']),
    at('logic[0].goTo', /"nowhere"/),
  ],
  [
    'a jump from what is not there',
    go(['nowhere', 'nps']),
    at('logic[0].after', /"nowhere"/),
  ],
  ['a jump after an ending', go(['end', 'nps']), at('logic[0].after', /"end"/)],
  [
    'something required that is not there',
    { logic: [{ after: 'nps', require: ['csat', 'x'] }] },
    at('logic[0].require', /"x"/),
  ],
  [
    'a jump to itself',
    go(['nps', 'nps', when]),
    at('logic[0].goTo', /circle: nps → nps/),
  ],
  [
    'a jump back',
    go(['nps', 'end', when], ['ces', 'nps', when]),
    at('logic[1].goTo', /circle: nps → csat → ces → nps/),
  ],
  [
    'two jumps in a circle',
    go(['nps', 'text'], ['text', 'ces'], ['ces', 'text', when]),
    at('logic[2].goTo', /circle: text → ces → text/),
  ],
  [
    'a jump back out of what is shuffled',
    { ...go(['ces', 'nps', when]), shuffle: ['csat', 'ces'] },
    at('logic[0].goTo', /circle/),
  ],
  [
    'a jump to what is shuffled',
    { ...go(['nps', 'ces']), shuffle: ['csat', 'ces'] },
    at('logic[0].goTo', /shuffled/),
  ],
  [
    'a rule that does nothing',
    { logic: [{ after: 'nps', if: when }] },
    at('logic[0].goTo', /Say what happens/),
  ],
  [
    'a rule that jumps and ends',
    { logic: [{ after: 'nps', goTo: 'ces', end: true }] },
    at('logic[0].goTo', /not both/),
  ],
  [
    'a condition on an answer that is not there',
    go(['nps', 'end', { $or: [{ 'answers.x': 1 }] }]),
    at('logic[0].if.$or[0].answers.x', /"x"/),
  ],
  [
    'a condition that cannot be read',
    go(['nps', 'end', { 'answers.nps': { $gt: [] } }]),
    at('logic[0].if.answers.nps.$gt', /./),
  ],
  [
    'a text with an answer that is not there',
    { endings: [{ id: 'end', text: 'So {{ answers.x | well }}' }] },
    at('endings[0].text', /"x"/),
  ],
  [
    'a shuffle of what is not there',
    { shuffle: ['nps', 'x'] },
    at('shuffle[1]', /"x"/),
  ],
  [
    'a shuffle of one question twice',
    { shuffle: ['nps', 'nps'] },
    at('shuffle', /twice/),
  ],
  [
    'a shuffle of questions that are apart',
    { shuffle: ['nps', 'ces'] },
    at('shuffle', /follow each other/),
  ],
  [
    'a parameter for what is not there',
    { prefill: { x: 'score' } },
    at('prefill.x', /"x"/),
  ],
])('refuses %s', (_, fields, problem) => {
  expect(check(fields)).toEqual(problem);
});

test.each(['consent', 'contact', 'matrix', 'statement'] as const)(
  'refuses a parameter that answers %s',
  (type) => {
    const fields = { questions: [questions[type]], prefill: { [type]: 'a' } };
    expect(check(fields)).toEqual(at(`prefill.${type}`, /./));
  },
);

/** What is wrong with a config of one such prompt. */
function checkPrompt(prompt: Json, fields: Json = {}): unknown {
  const whole = {
    version: 1,
    prompts: [{ id: 'first', ...prompt }],
    ...fields,
  };
  const { error } = config.safeParse(whole);
  return error ? describeIssues(error) : [];
}

test('refuses a parameter that is not in the list of those that are read', () => {
  const prompt = { survey: { questions: [nps], prefill: { nps: 'score' } } };
  expect(checkPrompt(prompt)).toEqual(
    at('prompts[0].survey.prefill.nps', /"score"/),
  );
  expect(checkPrompt(prompt, { queryParameters: ['score'] })).toEqual([]);
});

test('refuses a branch by a segment that is not there', () => {
  const logic = [{ after: 'nps', if: { $segment: 'eu' }, end: true }];
  const prompt = { survey: { questions: [nps], logic } };
  expect(checkPrompt(prompt)).toEqual(
    at('prompts[0].survey.logic[0].if.$segment', /"eu"/),
  );
  const segments = { eu: { 'locale.region': 'AT' } };
  expect(checkPrompt(prompt, { segments })).toEqual([]);
});

test('knows the texts for which variants may have others', () => {
  const questionsOf = [
    single,
    matrix,
    { ...rating, words: ['a', 'b', 'c', 'd', 'e'] },
  ];
  const check = (key: string): unknown =>
    checkPrompt({
      survey: { questions: questionsOf, endings },
      variants: [{ id: 'warm', texts: { [key]: 'Words' } }],
    });
  const good = [
    'single.text',
    'single.help',
    'single.options.a',
    'matrix.rows.price',
    'rating.labels.low',
    'rating.words.4',
    'end.text',
  ];
  const bad = [
    'single.id',
    'single.type',
    'single.options.x',
    'rating.words.5',
    'x.text',
    'single',
  ];
  expect(good.flatMap(check)).toEqual([]);
  expect(bad.map(check).filter((one) => `${one}` === '')).toEqual([]);
});
