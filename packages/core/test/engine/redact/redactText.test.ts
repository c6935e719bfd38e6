import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redactText } from '../../../src/engine/redact/redactText.ts';
import { anyCard, anyIban } from './anyAccount.ts';
import { corpus } from './corpus.ts';
import { hostileTexts } from './hostileTexts.ts';

/** Bits of what is looked for, in any order: they meet as no corpus has them. */
const anyBits = fc
  .array(
    fc.oneof(
      fc.constantFrom(...corpus.map(({ text }) => text)),
      fc.constantFrom(...' @.-+/:=?&#()[]%'),
      fc.constantFrom(
        'a@b.co',
        '00',
        '01',
        '[email]',
        '?token=',
        '4111',
        'eyJ',
      ),
      fc.stringMatching(/^\d{1,9}$/),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 12 },
  )
  .map((bits) => bits.join(''));
const anyPatterns = fc.subarray([/red/, /\w+/g, /^.|.$/u, /x*/, /\[/y, /a|b/i]);
const anyWords = fc.stringMatching(/^[a-z]{2,7}( [a-z]{2,7}){0,3}$/);

test('changes nothing the second time, whatever the text and the patterns', () => {
  fc.assert(
    fc.property(anyBits, anyPatterns, (text, patterns) => {
      const once = redactText(text, { patterns });
      expect(redactText(once, { patterns })).toBe(once);
    }),
    { numRuns: 500 },
  );
});

test('makes a text longer by no more than a label a character', () => {
  fc.assert(
    fc.property(anyBits, anyPatterns, (text, patterns) => {
      const { length } = redactText(text, { patterns });
      expect(length).toBeLessThanOrEqual(text.length * '[redacted]'.length);
    }),
  );
});

test('takes out any valid card between words', () => {
  fc.assert(
    fc.property(anyWords, anyCard, anyWords, (before, number, after) => {
      expect(redactText(`${before} ${number} ${after}`)).toBe(
        `${before} [card] ${after}`,
      );
    }),
    { numRuns: 500 },
  );
});

test('takes out any valid IBAN between words, and perhaps a word behind it', () => {
  fc.assert(
    fc.property(anyWords, anyIban, anyWords, (before, number, after) => {
      const redacted = redactText(`${before} ${number} ${after}`);
      // With a word behind it the check digits may be right by chance.
      const words = after.split(' ');
      const possible = [...words.keys(), words.length].map((taken) =>
        [before, '[iban]', ...words.slice(taken)].join(' '),
      );
      expect(possible).toContain(redacted);
    }),
    { numRuns: 500 },
  );
});

test('leaves a card alone whose last digit is another one', () => {
  fc.assert(
    fc.property(anyCard, (number) => {
      const last = (Number(number.at(-1)) + 1) % 10;
      const wrong = `${number.replace(/\D/g, '').slice(0, -1)}${last}`;
      expect(redactText(wrong)).toBe(wrong);
    }),
  );
});

test('looks behind a number for a card', () => {
  expect(redactText('2345 4111 1111 1111 1111 123')).toBe('2345 [card] 123');
});

test.for(hostileTexts)('comes to an end with 100,000 characters', (text) => {
  expect(redactText(text).length).toBeLessThanOrEqual(100_000);
});

test('drops what stands behind 100,000 characters', () => {
  const text = `${'word '.repeat(20_000)}jane`;
  expect(redactText(text)).toBe(text.slice(0, 100_000));
});

test.for([/customer \d+/, /customer \d+/g, /customer \d+/y, /CUSTOMER \d+/i])(
  'takes out what %s of the host matches, wherever',
  (pattern) => {
    pattern.lastIndex = 3;
    const text = 'I am customer 12, she is customer 13';
    expect(redactText(text, { patterns: [pattern] })).toBe(
      'I am [redacted], she is [redacted]',
    );
    expect(pattern.lastIndex).toBe(3);
  },
);

test('keeps labels from the patterns of the host', () => {
  const patterns = [/\w+/];
  expect(redactText('jane@example.com me', { patterns })).toBe(
    '[email] [redacted]',
  );
});
