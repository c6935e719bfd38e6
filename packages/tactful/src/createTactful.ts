import {
  createTactful as create,
  type Tactful,
  type TactfulOptions,
} from '@tactful/core';

/**
 * Starts one client on this page, with the prompts of `@tactful/ui`, which are
 * fetched when the first one is due. On a server, or with `mode: 'off'`, it does nothing.
 *
 * @throws {SetupError} If `config` is missing.
 */
export function createTactful(options: TactfulOptions): Tactful {
  return create({
    loadUi: () => import('@tactful/ui'),
    loadEntries: () => import('@tactful/ui/entries'),
    ...options,
  });
}
