import type { TactfulRecord } from '@tactful/core';
import { makers } from './makers.ts';
import { cloudeventsReceiver } from './receivers/cloudevents.ts';
import { formReceiver } from './receivers/form.ts';
import { formbricksReceiver } from './receivers/formbricks.ts';
import { ga4Receiver } from './receivers/ga4.ts';
import { httpReceiver } from './receivers/http.ts';
import { otlpReceiver } from './receivers/otlp.ts';
import { posthogReceiver } from './receivers/posthog.ts';
import type { Receiver } from './receivers/Receiver.ts';
import { segmentReceiver } from './receivers/segment.ts';
import { sentryReceiver } from './receivers/sentry.ts';
import { snowplowReceiver } from './receivers/snowplow.ts';
import {
  appsScriptReceiver,
  discordReceiver,
  makeReceiver,
  slackReceiver,
  teamsReceiver,
  zapierReceiver,
} from './receivers/webhooks.ts';

/** What stands for the server of an adapter, and what it is sent. */
export interface AdapterCase {
  /** The origin that its page shows. */
  host: string;
  receiver: Receiver;
  /** Whether a record is sent; default: all. */
  takes?: (record: TactfulRecord) => boolean;
}

const isWhole = ({ type, data }: TactfulRecord): boolean =>
  type === 'complaint' || (type === 'response' && data.final);

/** Every adapter that sends requests, by its subpath. */
export const requestCases: Readonly<Record<string, AdapterCase>> = {
  http: { host: 'https://example.com', receiver: httpReceiver },
  form: { host: 'https://example.com', receiver: formReceiver },
  'apps-script': {
    host: 'https://script.google.com',
    receiver: appsScriptReceiver,
  },
  zapier: { host: 'https://hooks.zapier.com', receiver: zapierReceiver },
  make: { host: 'https://hook.eu1.make.com', receiver: makeReceiver },
  slack: {
    host: 'https://hooks.slack.com',
    receiver: slackReceiver,
    takes: isWhole,
  },
  discord: {
    host: 'https://discord.com',
    receiver: discordReceiver,
    takes: isWhole,
  },
  teams: {
    host: 'https://example.logic.azure.com',
    receiver: teamsReceiver,
    takes: isWhole,
  },
  segment: { host: 'https://api.segment.io', receiver: segmentReceiver },
  posthog: { host: 'https://us.i.posthog.com', receiver: posthogReceiver },
  cloudevents: { host: 'https://example.com', receiver: cloudeventsReceiver },
  otlp: { host: 'https://otel.example.com', receiver: otlpReceiver },
  sentry: {
    host: 'https://o1.ingest.sentry.io',
    receiver: sentryReceiver,
    takes: isWhole,
  },
  ga4: { host: 'https://www.google-analytics.com', receiver: ga4Receiver },
  snowplow: { host: 'https://sp.example.com', receiver: snowplowReceiver },
  formbricks: {
    host: 'https://app.formbricks.com',
    receiver: formbricksReceiver,
    takes: (record) => record.type === 'response' && isWhole(record),
  },
};

/** Every adapter, by its subpath. */
export const everyAdapter: Readonly<
  Record<string, Partial<AdapterCase> & { make: (typeof makers)[string] }>
> = Object.fromEntries(
  Object.entries(makers).map(([name, make]) => [
    name,
    { make, ...requestCases[name] },
  ]),
);
