import type { RequestAdapter, TactfulRecord } from '@tactful/core';
import type { DestinationOptions } from './lib/DestinationOptions.ts';
import { eventName } from './lib/eventName.ts';
import { idsOf } from './lib/idsOf.ts';
import { need } from './lib/need.ts';
import { readJson } from './lib/readJson.ts';
import { toProperties } from './lib/toProperties.ts';

export interface SegmentAdapterOptions extends DestinationOptions {
  /** Of the source, as in Segment's own snippet. It is no secret: it can only write. */
  writeKey: string;
  /** @default 'https://api.segment.io/v1/b'; EU: 'https://events.eu1.segmentapis.com/v1/b' */
  endpoint?: string | undefined;
}

/** Segment takes no larger event, and answers 200 all the same. */
const MOST_BYTES = 32 * 1024;

/**
 * Sends each record to Segment, and what speaks its protocol, as a `track` call.
 *
 * De-duplicates: yes, by `messageId`, within about 24 hours.
 *
 * @throws {SetupError} If `writeKey` is empty.
 */
export function segmentAdapter(options: SegmentAdapterOptions): RequestAdapter {
  const {
    writeKey,
    endpoint: url = 'https://api.segment.io/v1/b',
    name = 'segment',
    party,
  } = options;
  need(writeKey, {
    name,
    option: 'writeKey',
    remedy: "Pass the source's key.",
  });

  return {
    name,
    party,
    limits: { bytes: 500_000 },
    encode: (records, { sentAt }) => [
      {
        url,
        ids: idsOf(records),
        body: JSON.stringify({
          writeKey,
          sentAt,
          batch: records.map(toTrack),
        }),
      },
    ],
    acknowledge: ({ body }) =>
      readJson(body)['success'] === false ? { reject: 'rejected' } : 'ok',
  };
}

function toTrack(record: TactfulRecord): object {
  const { id, at, user, visitor, session } = record;
  const call = {
    type: 'track',
    messageId: id,
    timestamp: at,
    ...(user && { userId: user }),
    anonymousId: visitor ?? session,
    event: eventName(record),
    properties: toProperties(record),
    context: { page: { path: record.page.path }, library: { name: 'tactful' } },
  };
  if (new TextEncoder().encode(JSON.stringify(call)).length > MOST_BYTES) {
    throw new RangeError('Segment takes no event over 32 KB.');
  }
  return call;
}
