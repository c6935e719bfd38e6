import { expect, test } from 'vitest';
import { termsOf } from '../../../src/engine/rules/terms.ts';

test('takes what the config leaves open from the defaults', () => {
  const { frequency, interrupt, graceMs, expiryMs } = termsOf({
    version: 1,
    frequency: { perPage: 2, after: { close: '1d' } },
    interrupt: { never: [] },
    prompts: [],
  });
  expect(frequency).toEqual({
    perPage: 2,
    perSession: 1,
    stopAfterIgnored: 3,
    after: { later: '7d', close: '1d' },
  });
  expect(interrupt.never).toEqual([]);
  expect({ graceMs, expiryMs }).toEqual({ graceMs: 1_000, expiryMs: 60_000 });
});
