import { expect, test } from 'vitest';
import { findConditionProblems } from '../../src/condition.ts';
import { names } from './examples.ts';

type Json = Record<string, unknown>;

const segments = {
  eu: { 'locale.region': 'AT' },
  uses: { $or: [{ $segment: 'eu' }] },
  self: { $segment: 'self' },
  ping: { $not: { $segment: 'pong' } },
  pong: { a: 1, $segment: 'ping' },
  toPing: { $segment: 'ping' },
  odd: 5,
};

test.each<[condition: Json, path: string, message: string]>([
  [
    { $segment: 'us' },
    '$segment',
    'No segment "us" in `segments`. Did you mean "eu"?',
  ],
  [
    { $segment: 'somebody' },
    '$segment',
    'No segment "somebody" in `segments`. Add it or correct the name.',
  ],
  [
    { $or: [{}, { $not: { $segment: 'toString' } }] },
    '$or/1/$not/$segment',
    'No segment "toString" in `segments`. Add it or correct the name.',
  ],
  [
    { $segment: 'self' },
    '$segment',
    'The segment "self" reaches itself: self → self. Take one of these out.',
  ],
  [
    { $segment: 'ping' },
    '$segment',
    'The segment "ping" reaches itself: ping → pong → ping. Take one of these out.',
  ],
  [
    { $segment: 'toPing' },
    '$segment',
    'The segment "ping" reaches itself: ping → pong → ping. Take one of these out.',
  ],
  [
    { 'a.b': { $inGroup: 'keys' } },
    'a.b/$inGroup',
    'No list "keys" in `lists`. Did you mean "key"?',
  ],
  [
    { a: { $not: { $notInGroup: 'x-y-z' } } },
    'a/$not/$notInGroup',
    'No list "x-y-z" in `lists`. Add it or correct the name.',
  ],
])('finds what is wrong with %j', (one, path, message) => {
  const problems = findConditionProblems(one, { ...names, segments });
  expect(problems).toEqual([
    { path: path.split('/').map((key) => (key === '1' ? 1 : key)), message },
  ]);
});

test('finds nothing wrong with names that are there, often', () => {
  const all: Json = { s0: {} };
  for (let level = 1; level < 60; level += 1) {
    const one = { $segment: `s${level - 1}` };
    all[`s${level}`] = { $or: [one, one] };
  }
  expect(findConditionProblems({ $segment: 'uses' }, { segments })).toEqual([]);
  expect(findConditionProblems({ $segment: 'odd' }, { segments })).toEqual([]);
  expect(findConditionProblems({ $segment: 's59' }, { segments: all })).toEqual(
    [],
  );
});

test('knows no name if nothing is named', () => {
  expect(findConditionProblems({ $segment: 'eu' }, {})).toHaveLength(1);
});
