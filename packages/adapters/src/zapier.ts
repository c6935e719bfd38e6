import type { RequestAdapter } from '@tactful/core';
import { httpAdapter } from './http.ts';
import type { DestinationOptions } from './lib/DestinationOptions.ts';
import { readJson } from './lib/readJson.ts';
import { toProperties } from './lib/toProperties.ts';

export interface ZapierAdapterOptions extends DestinationOptions {
  /** Of a "Catch Hook": `https://hooks.zapier.com/hooks/catch/…`. Whoever knows it can write. */
  endpoint: string;
}

/** When it is asked again, after an answer that was not Zapier's. */
const AGAIN_MS = 60_000;

/**
 * Sends records to a "Catch Hook" of Zapier, in a list: the Zap runs once for each.
 *
 * Only Zapier's own `{"status": "success"}` acknowledges; anything else is asked again. A
 * redirect is no answer. De-duplicates: no.
 *
 * @throws {SetupError} If `endpoint` is empty.
 */
export function zapierAdapter(options: ZapierAdapterOptions): RequestAdapter {
  const { endpoint, name = 'zapier', party } = options;
  return {
    ...httpAdapter({
      endpoint,
      name,
      party,
      redirect: 'error',
      transform: ({ records }) => records.map(toProperties),
    }),
    acknowledge: ({ body }) =>
      readJson(body)['status'] === 'success'
        ? 'ok'
        : { retryAfterMs: AGAIN_MS },
  };
}
