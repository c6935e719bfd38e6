import { expect, test } from 'vitest';
import { applyVariant } from '../../src/engine/applyVariant.ts';
import { survey } from '../fixtures.ts';

test.each([undefined, {}])('changes nothing for the texts %o', (texts) => {
  expect(applyVariant(survey, texts)).toEqual(survey);
});

test('puts the texts of a variant in the place of the others', () => {
  const before = structuredClone(survey);
  const changed = applyVariant(survey, {
    'recommend.text': 'Would you?',
    'reason.placeholder': 'Because',
    'thanks.text': 'Thanks!',
  });
  expect(changed).toEqual({
    questions: [
      { ...survey.questions[0], text: 'Would you?' },
      { ...survey.questions[1], placeholder: 'Because' },
    ],
    endings: [{ id: 'thanks', text: 'Thanks!' }],
  });
  expect(survey).toEqual(before);
});

test('leaves out a text for what the survey does not have', () => {
  expect(applyVariant(survey, { 'gone.text': 'x' })).toEqual(survey);
});

test('takes a survey without endings', () => {
  const { questions } = survey;
  const texts = { 'recommend.text': 'Would you?' };
  expect(applyVariant({ questions }, texts).endings).toBeUndefined();
});
