import type { Prompt } from '@tactful/core';
import { fireEvent } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadInterview } from '../../src/loadInterview.ts';
import { openTestPrompt, type TestPrompt } from '../openTestPrompt.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const prompt: Prompt = {
  id: 'quick',
  survey: {
    autoAdvance: true,
    questions: [
      { id: 'score', type: 'nps', text: 'Likely?' },
      {
        id: 'why',
        type: 'single',
        text: 'Why?',
        options: [
          { id: 'price', text: 'Price' },
          { id: 'own', text: 'Something else', other: true },
        ],
      },
      { id: 'more', type: 'text', text: 'More?', optional: true },
    ],
  },
};
const open = async (
  fields: Partial<Prompt['survey']> = {},
): Promise<TestPrompt> => {
  const survey = { ...prompt.survey, ...fields };
  const { loadQuestions } = await loadInterview();
  await loadQuestions({ ...survey, autoAdvance: true });
  return openTestPrompt({ ...prompt, survey });
};
const radio = ({ find }: TestPrompt, name: string): HTMLElement =>
  find.getByRole('radio', { name });
const title = ({ find }: TestPrompt): string =>
  find.getByRole('heading').textContent;
/** A press with a finger or a mouse, on the words beside the radio. */
const tap = (test: TestPrompt, name: string): void => {
  fireEvent.click(radio(test, name).parentElement!, { detail: 1 });
  fireEvent.click(radio(test, name), { detail: 0 });
};
const wait = (): void => void vi.advanceTimersByTime(300);

test('goes on after a tap, once it was seen', async () => {
  const test = await open();
  tap(test, '9');
  expect(title(test)).toBe('Likely?');
  wait();
  expect(title(test)).toBe('Why?');
  expect(test.submitted[0]?.answers).toMatchObject([{ value: 9 }]);
});

test('never goes on by arrow keys, which click with no detail', async () => {
  const test = await open();
  for (const name of ['3', '4', '5']) {
    fireEvent.keyDown(radio(test, name), { key: 'ArrowRight' });
    fireEvent.click(radio(test, name), { detail: 0 });
    fireEvent.keyUp(radio(test, name), { key: 'ArrowRight' });
    wait();
  }
  expect(title(test)).toBe('Likely?');
  expect(test.submitted).toEqual([]);
});

test('goes on by Space, also on what arrows have marked', async () => {
  const test = await open();
  fireEvent.click(radio(test, '5'), { detail: 0 });
  fireEvent.keyDown(radio(test, '5'), { key: ' ' });
  fireEvent.keyUp(radio(test, '5'), { key: ' ' });
  wait();
  expect(title(test)).toBe('Why?');
});

test('takes the last of two taps', async () => {
  const test = await open();
  tap(test, '2');
  vi.advanceTimersByTime(100);
  tap(test, '3');
  wait();
  expect(test.submitted).toHaveLength(1);
  expect(test.submitted[0]?.answers).toMatchObject([{ value: 3 }]);
});

test('waits where the visitor may write own words', async () => {
  const test = await open();
  tap(test, '9');
  wait();
  tap(test, 'Something else');
  wait();
  expect(title(test)).toBe('Why?');
});

test('leaves a way back, and goes on again by the same choice', async () => {
  const test = await open();
  tap(test, '9');
  wait();
  fireEvent.click(test.find.getByRole('button', { name: 'Back' }), {
    detail: 1,
  });
  wait();
  expect(title(test)).toBe('Likely?');
  tap(test, '9');
  wait();
  expect(title(test)).toBe('Why?');
});

test('submits once when the button is quicker', async () => {
  const test = await open();
  tap(test, '9');
  fireEvent.click(test.find.getByRole('button', { name: 'Next' }));
  wait();
  expect(title(test)).toBe('Why?');
  expect(test.submitted).toHaveLength(1);
});

test('does nothing after the prompt was closed', async () => {
  const test = await open();
  tap(test, '9');
  test.visible.close('host');
  wait();
  expect(test.submitted).toEqual([]);
});

test('is off by default', async () => {
  const test = await open({ autoAdvance: undefined });
  tap(test, '9');
  wait();
  expect(title(test)).toBe('Likely?');
});
