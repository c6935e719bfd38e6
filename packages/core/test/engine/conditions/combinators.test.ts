import { expect, test } from 'vitest';
import { matches } from '../../../src/engine/conditions/matches.ts';
import type { Condition } from '../../../src/types.gen.ts';

const facts = { a: 1, b: 2, locale: { region: 'AT' } };
const segments = {
  eu: { 'locale.region': { $in: ['AT', 'DE'] } },
  euTwo: { $segment: 'eu', b: 2 },
  nobody: { a: 0 },
};
const yes = { a: 1 };
const no = { a: 2 };

test.each<[condition: Condition, result: boolean]>([
  [{ $and: [] }, true],
  [{ $and: [yes, yes] }, true],
  [{ $and: [yes, no] }, false],
  [{ $and: [{ $and: [yes] }, { b: 2 }] }, true],
  [{ $or: [] }, true],
  [{ $or: [no, yes] }, true],
  [{ $or: [no, no] }, false],
  [{ $or: [no], a: 1 }, false],
  [{ $or: [{ a: 1, b: 3 }, no] }, false],
  [{ $nor: [] }, false],
  [{ $nor: [no, no] }, true],
  [{ $nor: [no, yes] }, false],
  [{ $not: yes }, false],
  [{ $not: no }, true],
  [{ $not: {} }, false],
  [{ $not: { a: 1, b: 3 } }, true],
  [{ $not: { $not: yes } }, true],
  [{ $segment: 'eu' }, true],
  [{ $segment: 'euTwo' }, true],
  [{ $segment: 'nobody' }, false],
  [{ $segment: 'eu', a: 2 }, false],
  [{ $not: { $segment: 'nobody' } }, true],
  [{ $or: [{ $segment: 'nobody' }, { $segment: 'eu' }] }, true],
  [{ $and: [{ $segment: 'eu' }, { $segment: 'eu' }] }, true],
])('finds that %j is %s', (condition, result) => {
  expect(matches(condition, facts, { segments, nowMs: 0 })).toBe(result);
});
