import type { Prompt } from '@tactful/core';
import { fireEvent } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { loadQuestions } from '../src/index.ts';
import { openTestPrompt } from './openTestPrompt.ts';

const thumbs: Prompt = {
  id: 'helpful',
  survey: {
    questions: [
      {
        id: 'helped',
        type: 'rating',
        display: 'thumbs',
        text: 'Did it help?',
        notApplicable: true,
        declinable: true,
      },
      { id: 'why', type: 'text', text: 'Why?', optional: true },
    ],
  },
};

// In this order: what was fetched once stays.
test('opens nothing that it cannot draw', () => {
  expect(() => openTestPrompt(thumbs)).toThrow('"rating"');
  expect(document.querySelector('tactful-prompt')).toBeNull();
});

test('asks a question whose file was fetched', async () => {
  await loadQuestions(thumbs.survey);
  const { find, submitted } = openTestPrompt(thumbs);
  fireEvent.click(find.getByRole('radio', { name: 'Good' }));
  fireEvent.click(find.getByRole('button', { name: 'Next' }));
  expect(submitted[0]?.answers).toMatchObject([{ value: 2 }]);
});

test.each([
  ['Does not apply to me', 'na'],
  ['Prefer not to say', 'declined'],
])('takes "%s" as an answer', async (name, skipped) => {
  await loadQuestions(thumbs.survey);
  const { find, submitted } = openTestPrompt(thumbs);
  fireEvent.click(find.getByRole('button', { name }));
  expect(submitted[0]?.answers).toMatchObject([
    { question: 'helped', skipped },
  ]);
  expect(find.getByRole('heading').textContent).toContain('Why?');
});

test('goes back to what was answered', async () => {
  await loadQuestions(thumbs.survey);
  const { find } = openTestPrompt(thumbs);
  expect(find.queryByRole('button', { name: 'Back' })).toBeNull();
  fireEvent.click(find.getByRole('radio', { name: 'Bad' }));
  fireEvent.click(find.getByRole('button', { name: 'Next' }));
  fireEvent.click(find.getByRole('button', { name: 'Back' }));
  const radio = find.getByRole('radio', { name: 'Bad' }) as HTMLInputElement;
  expect(radio.checked).toBe(true);
});
