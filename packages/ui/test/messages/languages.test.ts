import { expect, test } from 'vitest';
import { directionOf } from '../../src/messages/directionOf.ts';
import { loadLanguage } from '../../src/messages/loadLanguage.ts';
import { textsFor } from '../../src/messages/textsFor.ts';

test('speaks English until a language is here, then that', async () => {
  expect(textsFor('de-AT').next).toBe('Next');
  await loadLanguage('de-AT');
  expect(textsFor('de-AT').next).toBe('Weiter');
  expect(textsFor('DE_CH').next).toBe('Weiter');
});

test.each([undefined, '', 'xx', 'not a tag'])(
  'speaks English for %j, and does not throw',
  async (locale) => {
    await loadLanguage(locale);
    const { next, number } = textsFor(locale);
    expect([next, number(10)]).toEqual(['Next', '10']);
  },
);

test('writes numbers as the locale does', () => {
  expect(textsFor('ar-EG').number(10)).toBe('١٠');
  expect(textsFor('de').number(10)).toBe('10');
});

test.each([
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa', 'rtl'],
  ['az-Arab-IR', 'rtl'],
  ['en', 'ltr'],
  ['arn', 'ltr'],
  ['de-AT', 'ltr'],
])('writes %s %s', (locale, direction) => {
  expect(directionOf(locale)).toBe(direction);
});
