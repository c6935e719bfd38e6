import { type Adapter, SetupError, type Verdict } from '@tactful/core';

const NAME = 'http';

export interface HttpAdapterOptions {
  /** URL that receives one `POST` per batch; relative to the page. */
  endpoint: string;
  /**
   * Extra request headers. Any header costs cross-origin callers a preflight.
   * @default {}
   */
  headers?: Record<string, string> | undefined;
  /** Whether cookies travel along. @default 'same-origin' */
  credentials?: 'omit' | 'same-origin' | 'include' | undefined;
}

/**
 * Posts each batch to `endpoint` as JSON in a `text/plain` body, so that no preflight is needed.
 *
 * Any 2xx acknowledges the batch; `{"rejected": [ids]}` in its body names records that
 * the receiver refused for good. De-duplicates: yes, if the receiver keeps `id`.
 *
 * @throws {SetupError} If `endpoint` is empty.
 */
export function httpAdapter(options: HttpAdapterOptions): Adapter {
  const { endpoint, headers, credentials } = options;
  if (!endpoint) {
    throw new SetupError(NAME, 'Missing option `endpoint`. Pass a URL.');
  }

  return {
    name: NAME,
    encode: (records, batch) => [
      {
        url: endpoint,
        headers,
        credentials,
        ids: records.map(({ id }) => id),
        body: JSON.stringify({ ...batch, records }),
      },
    ],
    acknowledge: ({ body }) => readVerdict(body),
  };
}

/** Receivers that say nothing, or nothing of ours, refused nothing. */
function readVerdict(body: string): Verdict {
  try {
    return { rejected: JSON.parse(body).rejected ?? [] };
  } catch {
    return 'ok';
  }
}
