import type { Safety } from '@tactful/core';
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { Ending } from '../../src/interview/Ending.tsx';
import { en, type Messages } from '../../src/messages/en.ts';
import { laterWords } from '../../src/messages/laterWords.ts';

afterEach(cleanup);

const messages: Messages = { ...en, ...laterWords };
const ending = { id: 'thanks', text: 'Thanks a lot.', help: 'We read it all.' };

test.each<[safety: Safety | undefined, text: string, hasTick: boolean]>([
  [undefined, 'Sending…', false],
  ['pending', 'Sending. Please keep this page open.', false],
  [
    'blocked',
    'A blocker in your browser stops this. Please allow it, and keep this page open.',
    false,
  ],
  ['stored', 'Thanks a lot.', true],
  ['delivered', 'Thanks a lot.', true],
])('says of an answer that is %s: %s', (safety, text, hasTick) => {
  const { container, getByRole, queryByText } = render(
    <Ending {...{ ending, safety, messages }} />,
  );
  expect(getByRole('heading').textContent).toBe(text);
  expect(container.querySelector('svg') !== null).toBe(hasTick);
  expect(queryByText('We read it all.') !== null).toBe(hasTick);
});

test('has words of its own', () => {
  const { getByRole } = render(
    <Ending ending={undefined} safety="delivered" messages={messages} />,
  );
  expect(getByRole('heading').textContent).toBe('Thank you!');
});
