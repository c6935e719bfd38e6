import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createReport } from '../../src/lib/createReport.ts';

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}));
afterEach(() => void vi.restoreAllMocks());

test('prints each message once, with its prefix', () => {
  const report = createReport(undefined);
  report('Storage is blocked.');
  report('Storage is blocked.');
  report('The config is broken.');
  expect(vi.mocked(console.warn).mock.calls).toEqual([
    ['[tactful] Storage is blocked.'],
    ['[tactful] The config is broken.'],
  ]);
});

test('hands over every error, also behind a message said before', () => {
  const onError = vi.fn();
  const report = createReport(onError);
  const errors = [new Error('first'), new Error('second')];
  for (const error of errors) report('Storage is blocked.', error);
  expect(onError.mock.calls).toEqual(errors.map((error) => [error]));
});

test('hands over the message itself where there is no error', () => {
  const onError = vi.fn();
  createReport(onError)('Storage is blocked.');
  expect(onError).toHaveBeenCalledExactlyOnceWith(
    new Error('Storage is blocked.'),
  );
});

test('survives an onError that throws', () => {
  const report = createReport(() => {
    throw new Error('no');
  });
  expect(() => report('Storage is blocked.')).not.toThrow();
});

test('says the same again for another client', () => {
  createReport(undefined)('Storage is blocked.');
  createReport(undefined)('Storage is blocked.');
  expect(console.warn).toHaveBeenCalledTimes(2);
});
