import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fnv1a } from '../../src/lib/fnv1a.ts';

// Vectors of the reference implementation (Fowler, Noll, Vo).
test.each([
  ['', '811c9dc5'],
  ['a', 'e40c292c'],
  ['foobar', 'bf9cf968'],
])('hashes "%s" to %s', (text, hash) => {
  expect(fnv1a(text)).toBe(hash);
});

// Of any code unit, lone surrogates included: quicker to make than of any character.
const anyText = fc
  .array(fc.nat({ max: 0xff_ff }))
  .map((units) => String.fromCharCode(...units));

test('is eight hex digits for any text, and always the same', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(fnv1a(text)).toMatch(/^[\da-f]{8}$/);
      expect(fnv1a(text)).toBe(fnv1a(text));
    }),
  );
});

test('differs when one letter of a config does', () => {
  const text = JSON.stringify({ version: 1, prompts: [] });
  const texts = Array.from(
    text,
    (_, index) => `${text.slice(0, index)}~${text.slice(index + 1)}`,
  );
  expect(new Set([text, ...texts].map(fnv1a)).size).toBe(texts.length + 1);
});
