import { expect, test } from 'vitest';
import { combinators } from '../../src/engine/conditions/combinators.ts';
import { operators } from '../../src/engine/conditions/operators.ts';
import { moreOperators } from '../../src/engine/conditions/moreOperators.ts';
import { needsExtras } from '../../src/engine/needsExtras.ts';

const configWith = (word: string): string =>
  JSON.stringify({ audience: { 'traits.plan': { [word]: 1 } } }, null, 1);

test.each([
  ...Object.keys({ ...operators, ...combinators }),
  '$and',
  '$segment',
])('does without for %s', (word) =>
  expect(needsExtras(configWith(word))).toBe(false),
);

test.each([
  ...Object.keys(moreOperators),
  '$unknown',
  'times',
  'sample',
  'queryParameters',
  'variants',
  'schedule',
  'device',
])('is right about %s', (word) =>
  expect(needsExtras(configWith(word))).toBe(true),
);

test.each([
  'history.any.shownAt',
  'session.channel',
  'locale.region',
  'visitor.sessions',
  'page.title',
  'page.referrer',
])('needs it for %s', (path) =>
  expect(needsExtras(JSON.stringify({ audience: { [path]: 1 } }))).toBe(true),
);

test('needs it for a button, and not for the words on one', () => {
  expect(needsExtras('{"button": {"label": "Feedback"}}')).toBe(true);
  expect(needsExtras('{"placement":"inline"}')).toBe(true);
  expect(needsExtras('{"button": "Go on"}')).toBe(false);
});

test('does without for a page that names its schema', () =>
  expect(needsExtras('{"$schema": "./tactful.schema.json"}')).toBe(false));
