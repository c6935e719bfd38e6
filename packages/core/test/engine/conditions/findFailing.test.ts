import { expect, test } from 'vitest';
import { compileCondition } from '../../../src/engine/conditions/compileCondition.ts';
import {
  type Failing,
  findFailing,
} from '../../../src/engine/conditions/findFailing.ts';
import type { Condition } from '../../../src/types.gen.ts';

const facts = { event: { total: 50, none: null }, locale: { region: 'US' } };
const segments = { eu: { 'locale.region': { $in: ['AT', 'DE'] } } };

test.each<[condition: Condition, failing: Failing | undefined]>([
  [{}, undefined],
  [{ 'event.total': 50 }, undefined],
  [
    { 'event.total': { $gte: 50, $lt: 50 } },
    { path: 'event.total', wanted: { $gte: 50, $lt: 50 }, saw: 50 },
  ],
  [
    { 'event.total': 50, 'event.plan': 'pro' },
    { path: 'event.plan', wanted: 'pro', saw: undefined },
  ],
  [{ 'event.none': 1 }, { path: 'event.none', wanted: 1, saw: null }],
  [
    { $and: [{ 'event.total': 50 }, { $segment: 'eu' }] },
    { path: 'locale.region', wanted: { $in: ['AT', 'DE'] }, saw: 'US' },
  ],
  [
    { $or: [{ 'event.total': 1 }] },
    { path: '$or', wanted: [{ 'event.total': 1 }], saw: undefined },
  ],
  [{ $nor: [{}] }, { path: '$nor', wanted: [{}], saw: undefined }],
  [{ $not: { $segment: 'eu', 'event.total': 50 } }, undefined],
  [{ $not: {} }, { path: '$not', wanted: {}, saw: undefined }],
  [{ 'event.total': { $gtt: 5 } }, undefined],
])('finds what makes %j false', (condition, failing) => {
  const compiled = compileCondition(condition, { segments });
  expect(findFailing(compiled, facts, 0)).toEqual(failing);
});
