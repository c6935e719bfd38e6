import type { RequestAdapter } from '@tactful/core';
import { httpAdapter } from './http.ts';
import type { DestinationOptions } from './lib/DestinationOptions.ts';
import { readJson } from './lib/readJson.ts';

export interface AppsScriptAdapterOptions extends DestinationOptions {
  /** Of the web app: `https://script.google.com/macros/s/…/exec`. Whoever knows it can write. */
  endpoint: string;
}

/** When it is asked again, after an answer that was not the script's. */
const AGAIN_MS = 60_000;

/**
 * Sends each batch to a web app of Google Apps Script, which may write it to a sheet.
 *
 * Google redirects to the answer and says 200 for pages of its own, too. So only the
 * script's own `{"accepted": …}` acknowledges; anything else is asked again.
 * De-duplicates: yes, if the script keeps `id`.
 *
 * @throws {SetupError} If `endpoint` is empty.
 */
export function appsScriptAdapter(
  options: AppsScriptAdapterOptions,
): RequestAdapter {
  const { endpoint, name = 'apps-script', party } = options;
  return {
    ...httpAdapter({ endpoint, name, party }),
    acknowledge: ({ body }) => {
      const { accepted, rejected } = readJson(body);
      if (typeof accepted !== 'number') return { retryAfterMs: AGAIN_MS };
      return { rejected: Array.isArray(rejected) ? rejected : [] };
    },
  };
}
