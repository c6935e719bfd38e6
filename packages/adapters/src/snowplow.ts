import type { RequestAdapter } from '@tactful/core';
import type { DestinationOptions } from './lib/DestinationOptions.ts';
import { idsOf } from './lib/idsOf.ts';
import { need } from './lib/need.ts';
import { trimSlash } from './lib/trimSlash.ts';

export interface SnowplowAdapterOptions extends DestinationOptions {
  /** Of the collector: `https://sp.example.com`. */
  endpoint: string;
  /** `app_id`. */
  appId: string;
  /** Iglu URI of the schema that your registry has for our record. @default 'iglu:dev.tactful/record/jsonschema/1-0-0' */
  schema?: string | undefined;
  /** Of the tracker. @default 'tactful' */
  namespace?: string | undefined;
  credentials?: 'omit' | 'same-origin' | 'include' | undefined;
}

const SNOWPLOW = 'iglu:com.snowplowanalytics.snowplow';

/**
 * Sends each record to a Snowplow collector as a self-describing event. The content
 * type costs cross-origin callers a preflight, which the collector answers.
 *
 * De-duplicates: yes, by `event_id`, where the pipeline has that switched on.
 *
 * @throws {SetupError} If `endpoint` or `appId` is empty.
 */
export function snowplowAdapter(
  options: SnowplowAdapterOptions,
): RequestAdapter {
  const {
    endpoint,
    appId,
    schema = 'iglu:dev.tactful/record/jsonschema/1-0-0',
    namespace = 'tactful',
    credentials,
    name = 'snowplow',
    party,
  } = options;
  need(endpoint, { name, option: 'endpoint', remedy: 'Pass a URL.' });
  need(appId, { name, option: 'appId', remedy: 'Pass a name.' });

  return {
    name,
    party,
    encode: (records, { sentAt, sdk }) => [
      {
        url: `${trimSlash(endpoint)}/com.snowplowanalytics.snowplow/tp2`,
        credentials,
        headers: { 'Content-Type': 'application/json; charset=UTF-8' },
        ids: idsOf(records),
        body: JSON.stringify({
          schema: `${SNOWPLOW}/payload_data/jsonschema/1-0-4`,
          data: records.map((record) => ({
            e: 'ue',
            eid: record.id,
            p: 'web',
            tv: `${sdk.name}-${sdk.version}`,
            tna: namespace,
            aid: appId,
            dtm: String(Date.parse(record.at)),
            stm: String(Date.parse(sentAt)),
            sid: record.session,
            duid: record.visitor,
            uid: record.user,
            ue_pr: JSON.stringify({
              schema: `${SNOWPLOW}/unstruct_event/jsonschema/1-0-0`,
              data: { schema, data: record },
            }),
          })),
        }),
      },
    ],
  };
}
