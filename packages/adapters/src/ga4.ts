import {
  type RequestAdapter,
  SetupError,
  type TactfulRecord,
} from '@tactful/core';
import type { DestinationOptions } from './lib/DestinationOptions.ts';
import { eventName } from './lib/eventName.ts';
import { flatten } from './lib/flatten.ts';
import { idsOf } from './lib/idsOf.ts';
import { refuseInPage } from './lib/refuseInPage.ts';
import type { RelayOptions } from './lib/RelayOptions.ts';
import { toProperties } from './lib/toProperties.ts';

export interface Ga4AdapterOptions extends DestinationOptions, RelayOptions {
  /** Of the data stream, `G-…`. */
  measurementId: string;
  /** Of the Measurement Protocol. A secret. */
  apiSecret: string;
  /** @default 'https://www.google-analytics.com/mp/collect'; EU: 'https://region1.google-analytics.com/mp/collect' */
  endpoint?: string | undefined;
}

/** What GA4 takes (Measurement Protocol, limitations). */
const EVENTS = 25;
/** Beside the two that every event has. */
const PARAMS = 23;
const LETTERS = 40;
const VALUE_LETTERS = 100;
const OLDEST_MS = 72 * 3_600_000;

/**
 * Sends each record to Google Analytics 4 by the Measurement Protocol, from a server: the
 * protocol wants a secret. Names become `tactful_checkout_completed`; of a
 * record's values as many go along as GA4 takes.
 *
 * GA4 answers 2xx to everything. De-duplicates: no.
 *
 * @throws {SetupError} Without `relay: true`, or if an id is empty.
 */
export function ga4Adapter(options: Ga4AdapterOptions): RequestAdapter {
  const {
    measurementId,
    apiSecret,
    relay,
    endpoint = 'https://www.google-analytics.com/mp/collect',
    name = 'ga4',
    party,
  } = options;
  refuseInPage(name, { relay, secret: '`apiSecret`' });
  // Also what is missing would be answered with 2xx.
  if (!measurementId || !apiSecret) {
    throw new SetupError(name, 'Pass `measurementId` and `apiSecret`.');
  }

  return {
    name,
    party,
    // So its body cannot get larger than the 130 kB that GA4 takes.
    limits: { records: EVENTS },
    encode: (all, { sentAt }) =>
      // All events of a request have one client, one user and one time.
      [...Map.groupBy(all, keyOf).values()].map((records) => {
        const [first] = records as [TactfulRecord];
        const oldestMs = Date.parse(sentAt) - OLDEST_MS;
        return {
          url: `${endpoint}?measurement_id=${measurementId}&api_secret=${apiSecret}`,
          ids: idsOf(records),
          body: JSON.stringify({
            client_id: clientOf(first),
            user_id: first.user,
            timestamp_micros: Math.max(Date.parse(first.at), oldestMs) * 1000,
            events: records.map((record) => ({
              name: clip(`tactful_${eventName(record)}`),
              params: toParams(record),
            })),
          }),
        };
      }),
  };
}

const keyOf = (record: TactfulRecord): string =>
  `${record.at.slice(0, 19)} ${clientOf(record)} ${record.user}`;

const clientOf = ({
  visitor,
  session,
}: Pick<TactfulRecord, 'visitor' | 'session'>): string => visitor ?? session;

const clip = (name: string): string =>
  name.replace(/\W/g, '_').slice(0, LETTERS);

function toParams(record: TactfulRecord): object {
  const { tactful: _, ...data } = toProperties(record);
  // Answers first: there is room for some values only.
  const params = flatten(
    {
      record_id: record.id,
      page_path: record.page.path,
      answers: data['answers'],
      ...data,
    },
    (path, key) => `${path}_${key}`,
  )
    .map(
      ([path, leaf]) =>
        [
          clip(path),
          typeof leaf === 'string' ? leaf.slice(0, VALUE_LETTERS) : leaf,
        ] as const,
    )
    // Names begin with a letter; these are Google's own.
    .filter(([name]) => /^(?!ga_|google_|gtag|firebase_)[a-z]/i.test(name))
    .slice(0, PARAMS);
  return {
    ...Object.fromEntries(params),
    // A number, as GA4 wants it: a UUID of version 7 begins with its time, in minutes as it were.
    session_id: String(parseInt(record.session, 16)),
    engagement_time_msec: 1,
  };
}
