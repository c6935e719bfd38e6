import { fireEvent } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { openTestPrompt, reason } from './openTestPrompt.ts';

test('goes on in another language with what was entered', async () => {
  const { find, shadow, visible } = openTestPrompt(reason, { locale: 'en' });
  fireEvent.input(find.getByRole('textbox'), { target: { value: 'Calm' } });
  visible.setLocale!('ar');
  await vi.waitFor(() => find.getByRole('button', { name: 'إرسال' }));
  const root = shadow.querySelector<HTMLElement>('.card')!;
  expect([root.lang, root.dir]).toEqual(['ar', 'rtl']);
  expect(find.getByRole<HTMLTextAreaElement>('textbox').value).toBe('Calm');
});

test('speaks the last of two languages, whichever comes first', async () => {
  const { find, visible } = openTestPrompt(reason, { locale: 'en' });
  visible.setLocale!('ja');
  visible.setLocale!('en');
  await vi.waitFor(() => find.getByRole('button', { name: 'Send' }));
  await vi.dynamicImportSettled();
  expect(find.queryByRole('button', { name: 'Send' })).toBeTruthy();
});
