import { expect, test } from 'vitest';
import { ENGINES } from '../../src/setUp/findEngines.ts';
import { readArguments } from '../../src/setUp/readArguments.ts';

test('runs every engine unless some are named', () => {
  expect(readArguments(['--', 'demo', '-t', 'asks'], ENGINES)).toEqual({
    engines: ENGINES,
    rest: ['demo', '-t', 'asks'],
  });
  expect(
    readArguments(['--engine', 'webkit', 'demo', '--engine=firefox'], ENGINES),
  ).toEqual({ engines: ['webkit', 'firefox'], rest: ['demo'] });
});

test('refuses an engine that does not exist', () => {
  expect(() => readArguments(['--engine', 'opera'], ENGINES)).toThrow(
    '[e2e] There is no engine `opera`. Use chromium, firefox, webkit.',
  );
});
