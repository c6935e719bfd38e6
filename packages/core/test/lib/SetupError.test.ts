import { expect, test } from 'vitest';
import { SetupError } from '../../src/lib/SetupError.ts';

test('names the part, then the fact, then the remedy', () => {
  const error = new SetupError(
    'http',
    'Missing option `endpoint`. Pass a URL.',
  );
  expect(error).toBeInstanceOf(Error);
  expect(String(error)).toBe(
    'SetupError: [tactful:http] Missing option `endpoint`. Pass a URL.',
  );
});
