import type { DeliverAdapter } from '@tactful/core';
import { afterEach, expect, test, vi } from 'vitest';
import { consoleAdapter } from '../src/console.ts';
import { batch, records } from './fixtures.ts';

afterEach(() => void vi.restoreAllMocks());

test('prints one line for each record, with all that it holds', () => {
  const info = vi.spyOn(console, 'info').mockImplementation(() => {});
  const [record, other] = records(2);
  (consoleAdapter() as DeliverAdapter).deliver([record!, other!], batch());
  const { type: _, name: __, ...rest } = record!;
  expect(info).toHaveBeenCalledTimes(2);
  expect(info.mock.calls[0]).toEqual([
    '[tactful] touchpoint page.viewed',
    rest,
  ]);
});
