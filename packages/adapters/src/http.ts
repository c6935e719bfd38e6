import {
  type AdapterRequest,
  type Batch,
  type RequestAdapter,
  SetupError,
  type TactfulRecord,
} from '@tactful/core';
import type { DestinationOptions } from './lib/DestinationOptions.ts';

export interface HttpAdapterOptions
  extends
    DestinationOptions,
    Pick<AdapterRequest, 'method' | 'headers' | 'credentials' | 'redirect'> {
  /**
   * URL that receives each batch; relative to the page. A function makes it from a
   * record: then each request carries the records of one URL.
   */
  endpoint: string | ((record: TactfulRecord) => string);
  /**
   * Makes what is sent out of a batch: a text is sent as it is, anything else as JSON.
   * @default the batch itself
   */
  transform?: ((batch: Batch) => unknown) | undefined;
}

/**
 * Sends each batch to `endpoint` as JSON in a `text/plain` body, so that no preflight is needed.
 *
 * Any 2xx acknowledges the batch; `{"rejected": [ids]}` in its body names records that
 * the receiver refused for good. De-duplicates: yes, if the receiver keeps `id`.
 *
 * @throws {SetupError} If `endpoint` is empty.
 */
export function httpAdapter(options: HttpAdapterOptions): RequestAdapter {
  const { endpoint, transform, name = 'http', party, ...request } = options;
  if (!endpoint) {
    throw new SetupError('http', 'Missing option `endpoint`. Pass a URL.');
  }

  return {
    name,
    party,
    // Without a transform of the host's, and of one receiver, the batch says who.
    forgets: !transform,
    encode: (all, batch) => {
      const groups =
        typeof endpoint === 'string'
          ? [[endpoint, all] as const]
          : Map.groupBy(all, endpoint);
      return Array.from(groups, ([url, records]) => {
        const value = { ...batch, records: records as TactfulRecord[] };
        const sent = transform ? transform(value) : value;
        return {
          ...request,
          url,
          ids: records.map(({ id }) => id),
          body: typeof sent === 'string' ? sent : JSON.stringify(sent),
        };
      });
    },
  };
}
