import { expect, test } from 'vitest';
import { goBack, skipQuestion } from '../../../src/engine/index.ts';
import type { LogicRule, Survey } from '../../../src/types.gen.ts';
import { questions } from './questions.ts';
import { answer, start, wayOf } from './take.ts';

const { ces, text, single } = questions;
const ease = { ...ces, id: 'ease' };
const better = { ...text, id: 'better', optional: true };
const good = { ...text, id: 'good' };

function survey(...logic: LogicRule[]): Survey {
  return {
    questions: [ease, better, good],
    logic,
    endings: [
      { id: 'thanks', text: 'Thank you.' },
      { id: 'sorry', text: 'Sorry for that.' },
    ],
  };
}
const easy = { 'answers.ease': { $gte: 5 } };
const branching = survey(
  { after: 'ease', if: easy, goTo: 'good' },
  { after: 'better', goTo: 'sorry' },
);

test.each([
  [6, 'good', 'thanks'],
  [2, 'better', 'sorry'],
])('asks, after %i, %s, and ends with %s', (value, next, ending) => {
  const second = answer(start(branching), value);
  expect(second.question!.id).toBe(next);
  const end = answer(second, 'Words');
  expect(end.question).toBeUndefined();
  expect(end.outcome).toBe('finished');
  expect(end.ending!.id).toBe(ending);
  expect(wayOf(end)).toEqual(['ease', next]);
});

test('goes by the first rule that matches, if several jump', () => {
  const both = survey(
    { after: 'ease', if: easy, goTo: 'good' },
    { after: 'ease', goTo: 'sorry' },
  );
  expect(answer(start(both), 6).question!.id).toBe('good');
  expect(answer(start(both), 1).ending!.id).toBe('sorry');
});

test('sets and adds by every rule that matches, in order, also behind a jump', () => {
  const counting = survey(
    { after: 'ease', goTo: 'good', add: { score: 2 } },
    { after: 'ease', if: { 'variables.score': 2 }, add: { score: 3 } },
    { after: 'ease', if: { 'variables.score': 2 }, set: { never: true } },
    { after: 'ease', set: { word: 'new' } },
  );
  const { variables } = answer(start(counting), 1);
  expect(variables).toEqual({ score: 5, word: 'new' });
});

test('counts from what the survey or the config says', () => {
  const counting: Survey = {
    ...survey({ after: 'ease', add: { own: 1, global: 1, word: 1 } }),
    variables: { own: 10, word: 'x' },
  };
  const facts = { variables: { own: 5, global: 7 } };
  const { variables } = answer(start(counting, { facts }), 1);
  expect(variables).toEqual({ own: 11, global: 8, word: 1 });
});

test('requires an optional question when a rule says so', () => {
  const requiring = survey({
    after: 'ease',
    if: { 'answers.ease': { $lte: 2 } },
    require: 'better',
  });
  const strict = answer(start(requiring), 1);
  expect(strict.question).toEqual({ ...better, optional: false });
  expect(skipQuestion(strict, { kind: 'optional', nowMs: 0 })).toBe('required');
  expect(answer(start(requiring), 3).question).toBe(better);
});

test.each(['nowhere', 'ease'])('ends when it is sent to %s', (goTo) => {
  const end = answer(start(survey({ after: 'ease', goTo })), 1);
  expect(end.outcome).toBe('finished');
  expect(end.ending!.id).toBe('thanks');
});

test('ends where a rule ends it, or the visitor would come to a question again', () => {
  const ended = survey({ after: 'ease', end: true });
  expect(answer(start(ended), 1).outcome).toBe('finished');
  const circling = survey({ after: 'good', goTo: 'better' });
  const end = answer(start(circling), 1, 'x', 'y');
  expect(end.outcome).toBe('finished');
});

test('goes on to the next question by rules that cannot be read, or tested', () => {
  const broken = survey({
    after: 'ease',
    if: { 'answers.ease': { $like: 5 } } as never,
    goTo: 'sorry',
  });
  expect(answer(start(broken), 1).question!.id).toBe('better');
  const untested = start(branching, { matches: undefined });
  expect(answer(untested, 6).question!.id).toBe('better');
});

test('branches by what was skipped as by what is missing', () => {
  const rule = { after: 'better', if: { 'answers.better': null }, end: true };
  const second = answer(start(survey(rule as LogicRule)), 1);
  expect(answer(second, undefined).outcome).toBe('finished');
  expect(answer(second, 'x').question!.id).toBe('good');
});

test('branches by ids in a survey that is shuffled', () => {
  const shuffled: Survey = {
    ...survey({ after: 'better', if: { 'answers.better': 'end' }, end: true }),
    shuffle: ['better', 'good'],
  };
  const ways = [0, 0.99].map((drawn) => {
    const first = start(shuffled, { random: () => drawn });
    return wayOf(answer(first, 1, 'end', 'end'));
  });
  expect(ways).toEqual([
    ['ease', 'good', 'better'],
    ['ease', 'better'],
  ]);
});

test('knows whether the survey ends here', () => {
  const first = start(branching);
  expect(first.isLast).toBe(false);
  expect(answer(first, 1).isLast).toBe(true);
  expect(answer(first, 6).isLast).toBe(true);
  expect(answer(first, 6, 'x').isLast).toBe(false);
  const maybe = survey({ after: 'ease', if: easy, end: true });
  expect(start(maybe).isLast).toBe(false);
  expect(start(survey({ after: 'ease', end: true })).isLast).toBe(true);
});

test('undoes what was counted when the visitor goes back', () => {
  const counting = survey({ after: 'ease', add: { score: 1 } });
  const second = answer(start(counting), 1);
  expect(second.variables).toEqual({ score: 1 });
  const first = goBack(second, { nowMs: 0 });
  expect(first.variables).toEqual({});
  expect(answer(first, 2).variables).toEqual({ score: 1 });
});

test('fills in answers by their labels, and the rest by what is known', () => {
  const piped: Survey = {
    questions: [
      { ...single, text: '{{variables.brand | We}} or another?' },
      {
        ...questions.multiple,
        help: 'Not only {{answers.single}}?',
        options: [
          { id: 'a', text: 'More {{answers.single}}' },
          { id: 'b', text: 'Less' },
        ],
      },
      { ...text, placeholder: '{{answers.multiple}}' },
    ],
    endings: [
      { id: 'end', text: 'Bye, {{traits.name | you}}: {{answers.text}}' },
    ],
  };
  const facts = { variables: { brand: 'Acme' }, traits: { name: '<b>' } };
  const first = start(piped, { facts });
  expect(first.question!.text).toBe('Acme or another?');
  const second = answer(first, 'a');
  expect(second.question).toMatchObject({
    help: 'Not only Apples?',
    options: [{ id: 'a', text: 'More Apples' }, { id: 'b' }],
  });
  const third = answer(second, ['b', 'a']);
  expect(third.question).toMatchObject({ placeholder: 'Less, More Apples' });
  const end = answer(third, '{{traits.name}}');
  expect(end.ending!.text).toBe('Bye, <b>: {{traits.name}}');
});
