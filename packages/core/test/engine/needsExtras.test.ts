import { expect, test } from 'vitest';
import { combinators } from '../../src/engine/conditions/combinators.ts';
import { operators } from '../../src/engine/conditions/operators.ts';
import { moreOperators } from '../../src/engine/conditions/moreOperators.ts';
import { signalNames } from '../../src/engine/signalNames.ts';
import { needsExtras } from '../../src/engine/needsExtras.ts';

const configWith = (word: string): string =>
  JSON.stringify({ audience: { 'event.plan': { [word]: 1 } } }, null, 1);

test.each([
  ...Object.keys({ ...operators, ...combinators }),
  '$and',
  '$segment',
  // Nobody knows it: the prompt is left out, with or without them.
  '$unknown',
])('does without for %s', (word) =>
  expect(needsExtras(configWith(word))).toBe(false),
);

test.each([
  ...Object.keys(moreOperators),
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
  'session.pages',
  'locale.region',
  'visitor.sessions',
  'page.title',
  'page.referrer',
  'page.query.q',
  'traits.plan',
  'host.cart',
  'journey.phase',
  'variables.brand',
])('needs it for %s', (path) =>
  expect(needsExtras(JSON.stringify({ audience: { [path]: 1 } }))).toBe(true),
);

test('needs it for a button, and for a place in the page', () => {
  expect(needsExtras('{"button": {"label": "Feedback"}}')).toBe(true);
  expect(needsExtras('{"placement":"inline"}')).toBe(true);
});

test('does without for a page that names its schema', () =>
  expect(needsExtras('{"$schema": "./tactful.schema.json"}')).toBe(false));

test.each(signalNames)('does without for the trigger %s', (on) =>
  expect(needsExtras(JSON.stringify({ trigger: { on } }))).toBe(false),
);

test('does without for the facts of every page', () =>
  expect(
    needsExtras(
      JSON.stringify({ audience: { 'page.path': '/', 'event.total': 5 } }),
    ),
  ).toBe(false));
