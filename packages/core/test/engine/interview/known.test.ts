import { expect, test } from 'vitest';
import {
  answerQuestion,
  fromDraft,
  goBack,
  type Interview,
  type Setting,
  toDraft,
  toResponse,
} from '../../../src/engine/index.ts';
import type { Question, Survey } from '../../../src/types.gen.ts';
import { questions } from './questions.ts';
import { answer, setting, start, wayOf } from './take.ts';

type Contact = Extract<Question, { type: 'contact' }>;

const email = 'ana@shop.example';
const contact: Contact = {
  ...questions.contact,
  known: {
    name: '{{traits.firstName}} {{traits.lastName}}',
    email: '{{page.query.email}}',
  },
};
const survey: Survey = { questions: [contact, questions.text] };
const all: Setting = {
  facts: { traits: { firstName: 'Ana' }, page: { query: { email } } },
};

/** Names of the fields that are asked for. */
const asked = ({ question }: Interview): string[] =>
  Object.keys((question as Contact).fields);
const values = (interview: Interview): unknown[] =>
  toResponse(interview).answers.map(({ value }) => value);

test('asks for what is missing, and has what is known in the answer', () => {
  const first = start(survey, { facts: { traits: { firstName: 'Ana' } } });
  expect(asked(first)).toEqual(['email']);
  const next = answer(first, { email });
  expect(values(next)).toEqual([{ name: 'Ana', email }]);
});

test.each<[what: string, given: Setting, missing: string[]]>([
  ['nothing is known', {}, ['name', 'email']],
  [
    'it would be no answer',
    { facts: { page: { query: { email: 'ana' } } } },
    ['name', 'email'],
  ],
  ['the host gives it', { answers: { contact: { email } } }, ['name']],
  [
    'the host gives something else',
    { answers: { contact: 'ana' } },
    ['name', 'email'],
  ],
  [
    'it is no text',
    { answers: { contact: { email: 5 as never } } },
    ['name', 'email'],
  ],
])('asks where %s', (_, given, missing) => {
  expect(asked(start(survey, given))).toEqual(missing);
});

test('goes by what the host gives before what the config knows', () => {
  const given = { contact: { email: 'bo@shop.example', name: 'Bo' } };
  const only = start(survey, { ...all, answers: given });
  expect(values(answer(only, 'Words'))[0]).toEqual(given.contact);
});

test('passes a question of which all is known, with its answer and its rules', () => {
  const rules: Survey = {
    ...survey,
    questions: [...survey.questions, questions.nps],
    logic: [
      {
        after: 'contact',
        if: { 'answers.contact.name': 'Ana' },
        add: { known: 1 },
        goTo: 'nps',
      },
    ],
  };
  const first = start(rules, all);
  expect(first.question?.id).toBe('nps');
  expect(first.answers).toEqual([]);
  expect(goBack(first, { nowMs: 0 }), 'nothing to go back to').toBe(first);
  const end = answer(first, 9);
  expect(end.outcome).toBe('finished');
  expect(toResponse(end)).toMatchObject({
    revision: 1,
    variables: { known: 1 },
    answers: [
      { question: 'contact', type: 'contact', value: { name: 'Ana', email } },
      { question: 'nps', value: 9 },
      { question: 'text', skipped: 'unseen' },
    ],
  });
});

test('is over before a last question of which all is known', () => {
  const last = { questions: [questions.nps, contact] };
  const first = start(last, all);
  expect(first.isLast).toBe(true);
  expect(start(last).isLast).toBe(false);
  const end = answer(first, 9);
  expect(end.outcome).toBe('finished');
  expect(values(end)).toEqual([9, { name: 'Ana', email }]);
});

test('asks all the same where there would be nothing else to ask', () => {
  const first = start({ questions: [contact] }, all);
  expect(asked(first)).toEqual(['name', 'email']);
  expect(first.offered).toEqual({ value: { name: 'Ana', email } });
  const end = answer(first, { email: 'bo@shop.example' });
  expect(values(end)).toEqual([{ email: 'bo@shop.example' }]);
});

test('hides nothing that the visitor has typed, on the way back', () => {
  const first = start(survey, { facts: { traits: { firstName: 'Ana' } } });
  const back = goBack(answer(first, { email }), { nowMs: 0 });
  expect(asked(back)).toEqual(['email']);
  expect(back.offered?.value).toEqual({ email });
  const other = answer(back, { email: 'bo@shop.example' });
  expect(values(other)).toEqual([{ name: 'Ana', email: 'bo@shop.example' }]);
});

test('goes on from a draft without asking again', () => {
  const given = { ...setting, answers: { contact: { email } } };
  const begun = answer(start(survey, given), { name: 'Ana' });
  const resumed = fromDraft(survey, toDraft(begun, { nowMs: 0 }), {
    ...given,
    nowMs: 0,
  })!;
  expect(wayOf(resumed)).toEqual(['contact']);
  expect(values(resumed)).toEqual([{ name: 'Ana', email }]);
});

test.each<[what: string, fields: Partial<Contact>, next: unknown]>([
  [
    'enough, if nothing else is required',
    { fields: { name: 'required', email: 'optional' } },
    [expect.objectContaining({ value: { name: 'Ana' } })],
  ],
  ['not enough, if something is', {}, 'required'],
  [
    'left out with the rest, if it is not enough and the question is optional',
    { optional: true },
    [expect.objectContaining({ skipped: 'optional' })],
  ],
])('takes what is known alone as %s', (_, fields, expected) => {
  const first = start(
    { questions: [{ ...contact, ...fields }, questions.text] },
    { facts: { traits: { firstName: 'Ana' } } },
  );
  const next = answerQuestion(first, { value: undefined, nowMs: 0 });
  expect(typeof next === 'string' ? next : next.answers).toEqual(expected);
});
