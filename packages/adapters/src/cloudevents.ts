import type {
  AdapterRequest,
  RequestAdapter,
  TactfulRecord,
} from '@tactful/core';
import type { DestinationOptions } from './lib/DestinationOptions.ts';
import { eventName } from './lib/eventName.ts';
import { idsOf } from './lib/idsOf.ts';
import { need } from './lib/need.ts';

export interface CloudeventsAdapterOptions extends DestinationOptions {
  /** URL that receives the events. */
  endpoint: string;
  /** What they come from: a URI or a part of one. @default 'tactful' */
  source?: string | undefined;
  /** What each `type` begins with. @default 'tactful.' */
  prefix?: string | undefined;
  /** One request for all, or one for each. @default 'batch' */
  mode?: 'batch' | 'structured' | undefined;
  headers?: Record<string, string> | undefined;
  credentials?: AdapterRequest['credentials'];
}

/**
 * Sends each record as a CloudEvent 1.0.2 in JSON. The content type costs cross-origin
 * callers a preflight.
 *
 * De-duplicates: `source` and `id` together are unique, as the specification wants it;
 * whether the receiver looks at them is up to the receiver.
 *
 * @throws {SetupError} If `endpoint` is empty.
 */
export function cloudeventsAdapter(
  options: CloudeventsAdapterOptions,
): RequestAdapter {
  const {
    endpoint: url,
    source = 'tactful',
    prefix = 'tactful.',
    mode = 'batch',
    headers,
    credentials,
    name = 'cloudevents',
    party,
  } = options;
  need(url, { name, option: 'endpoint', remedy: 'Pass a URL.' });
  const toEvent = (record: TactfulRecord): object => ({
    specversion: '1.0',
    id: record.id,
    source,
    type: prefix + eventName(record),
    subject: record.session,
    time: record.at,
    datacontenttype: 'application/json',
    data: record,
  });
  const toRequest = (
    records: readonly TactfulRecord[],
    { kind, value }: { kind: string; value: unknown },
  ): AdapterRequest => ({
    url,
    credentials,
    headers: { 'Content-Type': `application/${kind}+json`, ...headers },
    ids: idsOf(records),
    body: JSON.stringify(value),
  });

  return {
    name,
    party,
    encode: (records) =>
      mode === 'batch'
        ? [
            toRequest(records, {
              kind: 'cloudevents-batch',
              value: records.map(toEvent),
            }),
          ]
        : records.map((record) =>
            toRequest([record], {
              kind: 'cloudevents',
              value: toEvent(record),
            }),
          ),
  };
}
