import { SetupError } from '@tactful/core';
import type { RelayOptions } from './RelayOptions.ts';

/**
 * Keeps a secret out of pages.
 *
 * @throws {SetupError} Unless the caller has said that it is a relay.
 */
export function refuseInPage(
  name: string,
  { relay, secret }: Partial<RelayOptions> & { secret: string },
): void {
  if (relay === true) return;
  throw new SetupError(
    name,
    `${secret} is a secret: it has no place in a page. Use it in a relay on a server, with \`relay: true\`.`,
  );
}
