import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { signalNames } from '../../src/engine/signalNames.ts';
import * as index from '../../src/signals/index.ts';

const docs = readFileSync(
  new URL('../../../../docs/signals.md', import.meta.url),
  'utf8',
);

describe.each(Object.entries(index))('%s', (name, { touchpoint }) => {
  test('is named like its touchpoint', () => {
    const [thing = '', happened = ''] = touchpoint.split('.');
    const camel = thing + happened.charAt(0).toUpperCase() + happened.slice(1);
    expect(name).toBe(camel);
  });

  test('is in the table of docs/signals.md', () => {
    expect(docs).toContain(`| \`${touchpoint}\``);
  });

  test('is known to the engine', () => {
    expect(signalNames).toContain(touchpoint);
  });
});

test('every signal that the engine knows exists', () => {
  const names = Object.values(index).map(({ touchpoint }) => touchpoint);
  // `tactful` has the one that needs a library.
  expect([...names, 'vital.poor'].toSorted()).toEqual(signalNames.toSorted());
});
