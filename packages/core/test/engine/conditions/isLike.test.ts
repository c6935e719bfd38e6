import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLike } from '../../../src/engine/conditions/isLike.ts';

test.each<[glob: string, like: string[], unlike: string[]]>([
  ['', [''], ['a']],
  ['/', ['/'], ['', '//']],
  ['/a', ['/a'], ['/A', '/a/', '/ab', 'x/a']],
  ['/a/*', ['/a/b', '/a/', '/a/b.html'], ['/a', '/a/b/', '/a/b/c', '/b/a/b']],
  ['/*/b', ['/a/b', '//b'], ['/a/a/b', '/b']],
  ['/a/*/c/*', ['/a/b/c/d', '/a//c/'], ['/a/b/x/c/d', '/a/b/c/d/e']],
  ['*', ['', 'a', 'a?b#c\n'], ['/', 'a/b']],
  ['**', ['', '/', 'a/b/c\n/'], []],
  ['/shop/**', ['/shop/', '/shop/x', '/shop/x/y'], ['/shop', '/shopping']],
  ['/**/edit', ['/a/edit', '/a/b/edit', '//edit'], ['/edit', '/a/edit/b']],
  ['/a**b', ['/ab', '/a/x/b'], ['/a/x/c']],
  ['/a***b', ['/ab', '/a/x/b'], ['/a/x/c']],
  ['/*.html', ['/a.html', '/.html'], ['/axhtml', '/a/b.html']],
  ['/item-*-*', ['/item-a-b', '/item--'], ['/item-a', '/item-a/b-c']],
  ['/a?b', ['/a?b'], ['/ab', '/axb']],
  ['/[ab](c)+.$^|\\', ['/[ab](c)+.$^|\\'], ['/a', '/ac.']],
])('reads "%s"', (glob, like, unlike) => {
  for (const text of like)
    expect([text, isLike(text, glob)]).toEqual([text, true]);
  for (const text of unlike) {
    expect([text, isLike(text, glob)]).toEqual([text, false]);
  }
});

test('agrees with a regular expression', () => {
  const toRegex = (glob: string): RegExp => {
    const source = glob
      .replaceAll('.', String.raw`\.`)
      .replaceAll(/\*+/g, (stars) => (stars.length > 1 ? '[^]*' : '[^/]*'));
    return new RegExp(`^${source}$`);
  };
  const text = (of: string): fc.Arbitrary<string> =>
    fc.string({ unit: fc.constantFrom(...of), maxLength: 12 });
  fc.assert(
    fc.property(text('ab/.'), text('ab/.***'), (path, glob) => {
      expect(isLike(path, glob)).toBe(toRegex(glob).test(path));
    }),
    { numRuns: 5_000 },
  );
});

test('does not take long over a glob and a text that are made to', () => {
  const startMs = performance.now();
  expect(isLike('/aa'.repeat(2_000), '**/*a*a'.repeat(20))).toBe(true);
  expect(isLike('a'.repeat(4_000), `${'*a'.repeat(50)}b`)).toBe(false);
  expect(performance.now() - startMs).toBeLessThan(2_000);
});
