import { expect, test } from 'vitest';
import { messagePaths } from '../../../schema/src/languages.ts';
import { en } from '../../src/messages/en.ts';
import { laterWords } from '../../src/messages/laterWords.ts';

const pathsOf = (part: object, prefix = ''): string[] =>
  Object.entries(part).flatMap(([key, inner]) =>
    typeof inner === 'string'
      ? [prefix + key]
      : pathsOf(inner as object, `${prefix}${key}.`),
  );

test('is what a language file may say in place of the UI', () => {
  expect([...messagePaths].sort()).toEqual(
    pathsOf({ ...en, ...laterWords }).sort(),
  );
});
