import { afterEach, expect, test, vi } from 'vitest';
import { hint as say } from '../../src/lib/hint.development.ts';
import { hint } from '../../src/lib/hint.ts';

afterEach(() => void vi.restoreAllMocks());

test('prints advice once in development builds, and never in others', () => {
  const info = vi.spyOn(console, 'info').mockImplementation(() => {});
  for (const message of ['one', 'two', 'one']) {
    say(message);
    hint(message);
  }
  expect(info.mock.calls).toEqual([['[tactful] one'], ['[tactful] two']]);
});
