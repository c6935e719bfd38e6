import { expect, test } from 'vitest';
import {
  type Facts,
  matches as match,
} from '../../../src/engine/conditions/matches.ts';
import { readFact } from '../../../src/engine/conditions/readFact.ts';
import type { Condition } from '../../../src/types.gen.ts';

const matches = (condition: Condition, facts: Facts): boolean =>
  match(condition, facts, { nowMs: 0 });

const facts: Facts = {
  event: {
    total: 50,
    plan: 'pro',
    empty: '',
    none: null,
    isNew: false,
    address: { country: 'AT', lines: [1, 2] },
    tags: ['a', 'b'],
  },
};

test.each<[condition: Condition, result: boolean]>([
  [{}, true],
  [{ 'event.total': 50 }, true],
  [{ 'event.total': 51 }, false],
  [{ 'event.total': 50, 'event.plan': 'pro' }, true],
  [{ 'event.total': 50, 'event.plan': 'free' }, false],
  [{ 'event.address.country': 'AT' }, true],
  [{ 'event.address': { lines: [1, 2], country: 'AT' } }, true],
  [{ 'event.address': { country: 'AT' } }, false],
  [{ 'event.none': null }, true],
  [{ 'event.missing': null }, true],
  [{ 'event.tags': ['a', 'b'] }, true],
  [{ 'event.tags': ['b', 'a'] }, false],
  [{ 'event.tags': { 0: 'a', 1: 'b' } }, false],
  [{ 'event.tags.1': 'b' }, true],
])('finds that %j is %s', (condition, result) => {
  expect(matches(condition, facts)).toBe(result);
});

test.each<Condition>([
  { 'event.total': '50' },
  { 'event.empty': 0 },
  { 'event.empty': false },
  { 'event.isNew': 0 },
  { 'event.isNew': '' },
  { 'event.none': 0 },
  { 'event.none': '' },
  { 'event.tags': 'a,b' },
])('does not coerce for %j', (condition) => {
  expect(matches(condition, facts)).toBe(false);
});

test.each([
  'event.missing',
  'missing',
  'missing.total',
  'event.total.deeper',
  'event.plan.length',
  'event.none.deeper',
  '',
  '.',
  'event.',
])('finds nothing at "%s", so nothing but null equals it', (path) => {
  for (const wanted of ['', 0, false, 'undefined', 'null']) {
    expect(matches({ [path]: wanted }, facts)).toBe(false);
  }
  expect(matches({ [path]: null }, facts)).toBe(true);
});

test.each([
  '__proto__',
  'constructor',
  'toString',
  'event.__proto__',
  'event.constructor.name',
  'event.tags.__proto__.length',
])('reaches nothing inherited by "%s"', (path) => {
  const condition = JSON.parse(`{"${path}": {"$exists": true}}`) as Condition;
  expect(matches(condition, facts)).toBe(false);
  expect(readFact(facts, path)).toBeUndefined();
});

test('reads an own key that is called like an inherited one', () => {
  const hostile = JSON.parse('{"event":{"__proto__":1,"constructor":2}}');
  expect(
    matches({ 'event.__proto__': 1, 'event.constructor': 2 }, hostile),
  ).toBe(true);
  expect(readFact(hostile, 'event.__proto__')).toBe(1);
});
