import { type Adapter, SetupError } from '@tactful/core';

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
  const { endpoint, ...request } = options;
  if (!endpoint) {
    throw new SetupError('http', 'Missing option `endpoint`. Pass a URL.');
  }

  return {
    name: 'http',
    forgets: true,
    encode: (records, batch) => [
      {
        ...request,
        url: endpoint,
        ids: records.map(({ id }) => id),
        body: JSON.stringify({ ...batch, records }),
      },
    ],
  };
}
