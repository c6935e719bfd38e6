import { fireEvent } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Prompt } from '@tactful/core';
import {
  openTestPrompt,
  prompt,
  reason,
  type TestPrompt,
} from './openTestPrompt.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const press = ({ find }: TestPrompt, name: string): void => {
  fireEvent.click(find.getByRole('button', { name }));
};
const choose = ({ find }: TestPrompt, name: string): void => {
  fireEvent.click(find.getByRole('radio', { name }));
};
const write = ({ find }: TestPrompt, value: string): void => {
  fireEvent.input(find.getByRole('textbox'), { target: { value } });
};
const checked = ({ find }: TestPrompt): unknown[] =>
  find
    .getAllByRole<HTMLInputElement>('radio')
    .filter((radio) => radio.checked)
    .map(({ value }) => value);

test('is shown as a dialog named by the question, with one heading', () => {
  const { find, noted } = openTestPrompt();
  expect(noted).toEqual(['shown']);
  expect(
    find.getByRole('dialog', { name: 'Would you recommend us?' }),
  ).toBeTruthy();
  expect(find.getAllByRole('heading')).toHaveLength(1);
  expect(find.getByText('Be honest.')).toBeTruthy();
});

test('offers eleven native radios of one group, none of them marked', () => {
  const test = openTestPrompt();
  const radios = test.find.getAllByRole<HTMLInputElement>('radio');
  expect(radios.map(({ value }) => value)).toEqual(
    Array.from({ length: 11 }, (_, score) => String(score)),
  );
  expect(new Set(radios.map(({ name }) => name))).toEqual(
    new Set(['recommend']),
  );
  expect(checked(test)).toEqual([]);
  const group = test.shadow.querySelector('fieldset')!;
  expect(radios.every((radio) => group.contains(radio))).toBe(true);
  expect(group.querySelector('legend')!.textContent).toBe(
    'Would you recommend us?',
  );
});

test('writes the words at both ends, its own where the config has none', () => {
  const { find } = openTestPrompt();
  expect(find.getByText('Never')).toBeTruthy();
  expect(find.getByText('Extremely likely')).toBeTruthy();
});

test('marks what is chosen, and submits nothing by it', () => {
  const test = openTestPrompt();
  choose(test, '9');
  expect(checked(test)).toEqual(['9']);
  choose(test, '3');
  expect(checked(test)).toEqual(['3']);
  expect(test.submitted).toEqual([]);
});

test('submits what is marked, then asks the next question', () => {
  const test = openTestPrompt();
  choose(test, '9');
  press(test, 'Next');
  expect(test.submitted).toMatchObject([
    {
      revision: 1,
      final: false,
      answers: [{ question: 'recommend', value: 9 }],
    },
  ]);
  expect(test.find.queryAllByRole('radio')).toEqual([]);
  expect(test.find.getByRole('textbox', { name: /^Why\?/ })).toBeTruthy();
  // The score is not taken for words.
  press(test, 'Send');
  expect(test.submitted[1]!.answers[1]).toMatchObject({ skipped: 'optional' });
});

test('says at the question what is wrong with it, until that changes', () => {
  const test = openTestPrompt();
  const { find, shadow, submitted } = test;
  const group = shadow.querySelector('fieldset')!;
  expect(group.getAttribute('aria-describedby')).toBe('help');
  press(test, 'Next');
  const problem = find.getByRole('alert');
  expect(problem.textContent).toBe('Please answer this question.');
  expect(group.getAttribute('aria-describedby')).toBe(`help ${problem.id}`);
  expect(submitted).toEqual([]);

  choose(test, '0');
  expect(find.getByRole('alert').textContent).toBe('');
  expect(group.getAttribute('aria-describedby')).toBe('help');
  press(test, 'Next');
  expect(submitted).toHaveLength(1);
});

test('takes a text question without words where it is optional', () => {
  const test = openTestPrompt(reason);
  const box = test.find.getByRole<HTMLTextAreaElement>('textbox');
  expect({
    required: box.required,
    maxLength: box.maxLength,
    placeholder: box.placeholder,
  }).toEqual({ required: false, maxLength: 20, placeholder: 'In your words' });
  expect(test.find.getByText('(optional)')).toBeTruthy();
  press(test, 'Send');
  expect(test.submitted).toMatchObject([
    { final: true, answers: [{ question: 'reason', skipped: 'optional' }] },
  ]);
});

test('needs words where a text question is not optional', () => {
  const [question] = reason.survey.questions;
  const test = openTestPrompt({
    ...reason,
    survey: { questions: [{ ...question!, optional: false }] },
  });
  const box = test.find.getByRole<HTMLTextAreaElement>('textbox');
  expect(box.required).toBe(true);
  press(test, 'Send');
  expect(box.getAttribute('aria-invalid')).toBe('true');
  expect(box.getAttribute('aria-describedby')).toBe(
    test.find.getByRole('alert').id,
  );
  expect(test.submitted).toEqual([]);
});

test('keeps too long a text in its field, and says so', () => {
  const test = openTestPrompt(reason);
  const text = 'x'.repeat(21);
  write(test, text);
  press(test, 'Send');
  expect(test.find.getByRole('alert').textContent).toBe(
    'This is too long. Please shorten it.',
  );
  expect(test.find.getByRole<HTMLTextAreaElement>('textbox').value).toBe(text);
  write(test, '  short ');
  press(test, 'Send');
  expect(test.submitted).toMatchObject([{ answers: [{ value: 'short' }] }]);
});

test('thanks only when the answer is delivered, and says that it is on its way until then', async () => {
  const test = openTestPrompt(reason);
  const { find, deliver, noted } = test;
  press(test, 'Send');
  expect(noted).toContain('submitted');
  expect(find.getByRole('heading').textContent).toBe('Sending…');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(find.getByRole('heading').textContent).toBe(
    'Sending. Please keep this page open.',
  );
  expect(find.queryByText('We read it all.')).toBeNull();
  await deliver();
  expect(find.getByRole('heading').textContent).toBe('Thanks a lot.');
  expect(find.getByText('We read it all.')).toBeTruthy();
});

test('thanks in its own words where the config has none', async () => {
  const { questions } = reason.survey;
  const test = openTestPrompt({ ...reason, survey: { questions } });
  press(test, 'Send');
  await test.deliver();
  expect(test.find.getByRole('heading').textContent).toBe('Thank you!');
});

test('is dismissed by its button, and gone', () => {
  const test = openTestPrompt();
  press(test, 'Close');
  expect(test.outcomes).toEqual([{ outcome: 'dismissed', reason: 'close' }]);
  expect(test.host.isConnected).toBe(false);
});

test('can be closed after the last answer, and was submitted then', async () => {
  const test = openTestPrompt(reason);
  press(test, 'Send');
  press(test, 'Close');
  expect(test.outcomes).toMatchObject([{ outcome: 'submitted' }]);
  expect(test.noted).not.toContain('dismissed');
});

test('is taken off the screen by the host, once', () => {
  const { visible, host, outcomes } = openTestPrompt();
  visible.close('host');
  visible.close('host');
  expect(host.isConnected).toBe(false);
  expect(document.querySelector('tactful-prompt')).toBeNull();
  expect(outcomes).toEqual([{ outcome: 'dismissed', reason: 'host' }]);
});

test('draws nothing more once it is closed', async () => {
  const test = openTestPrompt(reason);
  press(test, 'Send');
  test.visible.close('host');
  await test.deliver();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(test.find.queryAllByRole('heading')).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});

test('notes once that the visitor has touched it', () => {
  const test = openTestPrompt();
  const [radio] = test.find.getAllByRole('radio');
  fireEvent.pointerDown(radio!);
  fireEvent.keyDown(radio!, { key: 'ArrowRight' });
  choose(test, '4');
  expect(test.noted).toEqual(['shown', 'started']);
});

test('shows the text of the config as text', async () => {
  const bad = '<img src=x onerror="alert(1)"><b>x</b>';
  const hostile: Prompt = {
    ...prompt,
    survey: {
      questions: [
        {
          id: 'a',
          type: 'nps',
          text: bad,
          help: bad,
          labels: { low: bad, high: bad },
        },
        { id: 'b', type: 'text', text: bad, placeholder: bad, optional: true },
      ],
      endings: [{ id: 'c', text: bad, help: bad }],
    },
  };
  const test = openTestPrompt(hostile);
  const { find, shadow } = test;
  const expectText = (): void => {
    expect(shadow.querySelector('img, b')).toBeNull();
    expect(find.getByRole('heading').textContent).toContain(bad);
  };
  expectText();
  choose(test, '1');
  press(test, 'Next');
  expectText();
  expect(find.getByRole<HTMLTextAreaElement>('textbox').placeholder).toBe(bad);
  press(test, 'Send');
  await test.deliver();
  expectText();
});
