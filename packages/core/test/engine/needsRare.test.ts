import { expect, test } from 'vitest';
import { combinators } from '../../src/engine/conditions/combinators.ts';
import { operators } from '../../src/engine/conditions/operators.ts';
import { rareOperators } from '../../src/engine/conditions/rareOperators.ts';
import { needsRare } from '../../src/engine/needsRare.ts';

const configWith = (word: string): string =>
  JSON.stringify({ audience: { 'traits.plan': { [word]: 1 } } }, null, 1);

test.each([
  ...Object.keys({ ...operators, ...combinators }),
  '$and',
  '$segment',
])('does without for %s', (word) =>
  expect(needsRare(configWith(word))).toBe(false),
);

test.each([...Object.keys(rareOperators), '$unknown', 'times', 'device'])(
  'is right about %s',
  (word) => expect(needsRare(configWith(word))).toBe(true),
);

test.each(['history.any.shownAt', 'session.channel'])(
  'needs it for %s',
  (path) =>
    expect(needsRare(JSON.stringify({ audience: { [path]: 1 } }))).toBe(true),
);

test('does without for a page that names its schema', () =>
  expect(needsRare('{"$schema": "./tactful.schema.json"}')).toBe(false));
