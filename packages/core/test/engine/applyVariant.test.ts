import { expect, test } from 'vitest';
import { applyVariant } from '../../src/engine/applyVariant.ts';
import { survey } from '../fixtures.ts';
import { questions } from './interview/questions.ts';

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

test('puts texts in the place of those of options, rows, labels and words', () => {
  const { single, matrix, rating, statement } = questions;
  const smileys = { ...rating, words: ['Bad', 'Good'] };
  const link = { text: 'More', url: 'https://shop.example' };
  const asked = [single, matrix, smileys, { ...statement, link }];
  const changed = applyVariant(
    { questions: asked },
    {
      'single.options.a': 'Pears',
      'single.options.gone': 'x',
      'matrix.rows.price': 'what it costs',
      'rating.labels.low': 'Bad',
      'rating.words.1': 'Great',
      'statement.link.text': 'Read on',
    },
  );
  const [apples, ...others] = single.options;
  const [price, speed] = matrix.rows;
  expect(changed.questions).toEqual([
    { ...single, options: [{ ...apples, text: 'Pears' }, ...others] },
    { ...matrix, rows: [{ ...price, text: 'what it costs' }, speed] },
    { ...smileys, labels: { low: 'Bad' }, words: ['Bad', 'Great'] },
    { ...statement, link: { ...link, text: 'Read on' } },
  ]);
});
