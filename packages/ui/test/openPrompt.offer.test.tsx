import { fireEvent } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { openTestPrompt, prompt } from './openTestPrompt.ts';

const offers = { ...prompt, offer: ['later', 'never'] as const };

test.each([
  ['Ask me later', 'later'],
  ['Do not ask me again', 'never'],
] as const)('closes by "%s" as "%s"', (name, reason) => {
  const { find, outcomes } = openTestPrompt({
    ...offers,
    offer: [...offers.offer],
  });
  fireEvent.click(find.getByRole('button', { name }));
  expect(outcomes).toEqual([{ outcome: 'dismissed', reason }]);
});

test('offers nothing but closing unless the config says so', () => {
  const { find } = openTestPrompt();
  expect(find.queryByText('Ask me later')).toBeNull();
});
