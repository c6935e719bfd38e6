import { expect, test } from 'vitest';
import { findConditionHints } from '../../src/condition.ts';

type Json = Record<string, unknown>;

const unknown = (word: string, fact: string): string =>
  `\`${word}\` also matches when \`${fact}\` is unknown. If that is not meant, add "$exists": true.`;

test.each<[condition: Json, path: string, message: string]>([
  [
    { 'traits.plan': { $ne: 'pro' } },
    'traits.plan/$ne',
    unknown('$ne', 'traits.plan'),
  ],
  [{ 'event.a': { $nin: ['x'] } }, 'event.a/$nin', unknown('$nin', 'event.a')],
  [
    { 'traits.plan': { $nini: ['x'] } },
    'traits.plan/$nini',
    unknown('$nini', 'traits.plan'),
  ],
  [
    { 'host.release': { $vne: '1.0' } },
    'host.release/$vne',
    unknown('$vne', 'host.release'),
  ],
  [
    { 'traits.id': { $notInGroup: 'key' } },
    'traits.id/$notInGroup',
    unknown('$notInGroup', 'traits.id'),
  ],
  [
    { $not: { $not: { 'traits.a': { $ne: 1 } } } },
    '$not/$not/traits.a/$ne',
    unknown('$ne', 'traits.a'),
  ],
  [
    { 'trait.plan': 'pro' },
    'trait.plan',
    'No fact begins with `trait`. Did you mean `traits`?',
  ],
  [
    { 'trait.plan': { $ne: 'pro', $gt: 'a' } },
    'trait.plan',
    'No fact begins with `trait`. Did you mean `traits`?',
  ],
  [
    { cart: { $size: 2 } },
    'cart',
    expect.stringMatching(/^No fact begins with `cart`\./),
  ],
])('hints at %j', (one, path, message) => {
  expect(findConditionHints(one)).toEqual([
    { level: 'hint', path: path.split('/'), message },
  ]);
});

test.each<Json>([
  { 'traits.plan': 'pro' },
  { 'traits.plan': { $ne: 'pro', $exists: true } },
  { 'traits.age': { $ne: 5, $gt: 1 } },
  { 'traits.plan': { $ne: null } },
  { 'traits.plan': { $nin: ['a', null] } },
  { $not: { 'traits.plan': { $ne: 'pro' } } },
  { $nor: [{ 'traits.plan': { $ne: 'pro' } }] },
  { 'traits.plan': { $not: { $ne: 'pro' } } },
  { 'page.path': { $ne: '/' } },
  { device: { $nin: ['phone'] } },
  { 'event.items': { $elemMatch: { sku: { $ne: 'x' } } } },
])('has nothing to hint at in %j', (one) => {
  expect(findConditionHints(one)).toEqual([]);
});
