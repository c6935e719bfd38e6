import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromDraft, goBack, toDraft } from '../../../src/engine/index.ts';
import type { Survey } from '../../../src/types.gen.ts';
import { questions } from './questions.ts';
import { answer, setting, start } from './take.ts';

const { nps, text, single } = questions;
const survey: Survey = { questions: [nps, single, text] };
const HOUR_MS = 3_600_000;
const at = (nowMs: number): { nowMs: number } & typeof setting => ({
  ...setting,
  nowMs,
});
const second = answer(start(survey), 9);
const draft = toDraft(second, { nowMs: 0, value: 'other', other: 'Ham' });

test('keeps what was marked and written, and the time', () => {
  const resumed = fromDraft(survey, draft, at(5))!;
  expect(resumed.question!.id).toBe('single');
  expect(resumed.offered).toEqual({ value: 'other', other: 'Ham', ms: 0 });
  expect(resumed.answers).toEqual(second.answers);
});

test('keeps answers of a branch that was left', () => {
  const first = goBack(answer(second, 'a'), { nowMs: 0 });
  const resumed = fromDraft(survey, toDraft(first, { nowMs: 0 }), at(5))!;
  expect(resumed.offered).toMatchObject({ value: 'a' });
});

test.each([
  [0, true],
  [-100 * HOUR_MS, true],
  [24 * HOUR_MS - 1, true],
  [24 * HOUR_MS, false],
])('is good after %i ms: %s', (nowMs, isGood) => {
  expect(Boolean(fromDraft(survey, draft, at(nowMs)))).toBe(isGood);
});

test.each<[what: string, changed: Survey]>([
  ['a question more', { questions: [...survey.questions, questions.ces] }],
  ['a question less', { questions: [nps, single] }],
  [
    'another type',
    { questions: [{ ...questions.ces, id: 'nps' }, single, text] },
  ],
  [
    'other options',
    {
      questions: [nps, { ...single, options: single.options.slice(1) }, text],
    },
  ],
])('is refused by a survey with %s', (_, changed) => {
  expect(fromDraft(changed, draft, at(5))).toBeUndefined();
});

test('is taken by a survey with other words', () => {
  const changed: Survey = {
    questions: [{ ...nps, text: 'Would you?' }, single, text],
  };
  const resumed = fromDraft(changed, draft, at(5))!;
  expect(resumed.survey.questions[0]!.text).toBe('Would you?');
});

test('offers what lies behind a branch that is another one by now', () => {
  const branching: Survey = {
    ...survey,
    logic: [{ after: 'nps', if: { 'traits.plan': 'pro' }, goTo: 'text' }],
  };
  const third = answer(start(branching), 9, 'a');
  const facts = { traits: { plan: 'pro' } };
  const changed = { ...at(5), facts };
  const resumed = fromDraft(branching, toDraft(third, { nowMs: 0 }), changed)!;
  expect(resumed.question!.id).toBe('text');
  expect(resumed.answers).toHaveLength(1);
  expect(resumed.kept).toMatchObject({ single: { value: 'a' } });
});

test('takes no answer that is none', () => {
  const answers = [{ ...second.answers[0]!, value: 99 }];
  const resumed = fromDraft(survey, { ...draft, answers }, at(5))!;
  expect(resumed.question!.id).toBe('nps');
});

test('throws at nothing that may be found in its place', () => {
  const anyDraft = fc.oneof(
    fc.jsonValue(),
    fc.record({
      savedAtMs: fc.constantFrom(0, 'x', null),
      order: fc.constantFrom(draft.order, [], [null], 5),
      answers: fc.oneof(
        fc.constant([...draft.answers]),
        fc.array(fc.jsonValue()),
      ),
      kept: fc.jsonValue(),
      revision: fc.jsonValue(),
    }),
  );
  fc.assert(
    fc.property(anyDraft, (found) => {
      expect(() => fromDraft(survey, found, at(5))).not.toThrow();
    }),
  );
});
