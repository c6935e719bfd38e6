import { browserPlatform } from './browserPlatform.ts';
import { createClient } from './createClient.ts';
import { SetupError } from './lib/SetupError.ts';
import type { Tactful, TactfulOptions } from './Tactful.ts';

/**
 * Starts one client on this page. On a server, or with `mode: 'off'`, the
 * client does nothing and every promise resolves.
 *
 * @throws {SetupError} If `config` is missing.
 */
export function createTactful(options: TactfulOptions): Tactful {
  if (!options?.config) {
    throw new SetupError('core', 'Missing option `config`. Pass a URL.');
  }
  // A copy: `setLocale` changes it.
  return createClient(
    { ...options },
    {
      ...browserPlatform(),
      loadStage: () => import('./present/createStage.ts'),
      loadExtras: () => import('./late/extras.ts'),
      loadSignals: () => import('./late/signals.ts'),
      loadSender: () => import('./send/index.ts'),
      loadInspector: () => import('./inspect/index.ts'),
    },
  );
}
