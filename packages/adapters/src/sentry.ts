import {
  type RequestAdapter,
  SetupError,
  type TactfulRecord,
} from '@tactful/core';
import { answersOf } from './lib/answersOf.ts';
import type { DestinationOptions } from './lib/DestinationOptions.ts';
import { isSaid } from './lib/isSaid.ts';
import { textOf } from './lib/textOf.ts';

export interface SentryAdapterOptions extends DestinationOptions {
  /** Of the project, as in Sentry's own SDK: `https://key@host/project`. It is no secret: it can only write. */
  dsn: string;
  /** URL on your own server that passes envelopes on. */
  tunnel?: string | undefined;
}

/** What Sentry takes of a message, and of a tag. */
const MESSAGE_LETTERS = 4096;
const TAG_LETTERS = 200;

/**
 * Sends complaints and complete responses to Sentry's user feedback, each in an envelope
 * of its own. Anything else is left out.
 *
 * De-duplicates: no; the `event_id` is the record's id.
 *
 * @throws {SetupError} If `dsn` is none, or holds a secret key.
 */
export function sentryAdapter(options: SentryAdapterOptions): RequestAdapter {
  const { dsn, tunnel, name = 'sentry', party } = options;
  const parts = /^(https?:\/\/)(\w+)@(.+)\/(\d+)$/.exec(dsn);
  if (!parts) {
    throw new SetupError(
      name,
      'Option `dsn` must be `https://key@host/project`, without a secret key.',
    );
  }
  const [, scheme, key, host, project] = parts;
  const url =
    tunnel ??
    `${scheme}${host}/api/${project}/envelope/?sentry_key=${key}&sentry_version=7`;

  return {
    name,
    party,
    encode: (records, { sentAt, sdk }) =>
      records.filter(isSaid).map((record) => {
        const event = { ...toEvent(record), sdk };
        const payload = JSON.stringify(event);
        const { length } = new TextEncoder().encode(payload);
        const lines = [
          { event_id: event.event_id, sent_at: sentAt, dsn, sdk },
          { type: 'feedback', length },
        ].map((header) => JSON.stringify(header));
        return {
          url,
          ids: [record.id],
          body: [...lines, payload].join('\n'),
        };
      }),
  };
}

function toEvent(
  record: TactfulRecord,
): Record<string, unknown> & { event_id: string } {
  const { id, at, user, visitor, page, environment, release, data } = record;
  const { name, email } = Object(
    Object.values(answersOf(record)).find((value) => Object(value).email),
  );
  const { prompt, metric, touchpoint } = data;
  const tags = Object.entries({
    type: record.type,
    prompt,
    metric,
    touchpoint,
  });
  return {
    event_id: id.replaceAll('-', ''),
    timestamp: Date.parse(at) / 1000,
    platform: 'javascript',
    type: 'feedback',
    level: 'info',
    environment,
    release,
    tags: Object.fromEntries(
      tags
        .filter(([, value]) => value)
        .map(([key, value]) => [key, String(value).slice(0, TAG_LETTERS)]),
    ),
    user: { id: user ?? visitor },
    contexts: {
      feedback: {
        message: textOf(record).slice(0, MESSAGE_LETTERS),
        contact_email: email,
        name,
        url: page.path,
        source: 'tactful',
      },
    },
  };
}
