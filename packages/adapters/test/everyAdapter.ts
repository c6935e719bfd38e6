import type { Adapter, TactfulRecord } from '@tactful/core';
import { appsScriptAdapter } from '../src/apps-script.ts';
import { cloudeventsAdapter } from '../src/cloudevents.ts';
import { consoleAdapter } from '../src/console.ts';
import { dataLayerAdapter } from '../src/data-layer.ts';
import { discordAdapter } from '../src/discord.ts';
import { formAdapter } from '../src/form.ts';
import { formbricksAdapter } from '../src/formbricks.ts';
import { ga4Adapter } from '../src/ga4.ts';
import { httpAdapter } from '../src/http.ts';
import { makeAdapter } from '../src/make.ts';
import { memoryAdapter } from '../src/memory.ts';
import { otlpAdapter } from '../src/otlp.ts';
import { posthogAdapter } from '../src/posthog.ts';
import { segmentAdapter } from '../src/segment.ts';
import { sentryAdapter } from '../src/sentry.ts';
import { slackAdapter } from '../src/slack.ts';
import { snowplowAdapter } from '../src/snowplow.ts';
import { teamsAdapter } from '../src/teams.ts';
import { zapierAdapter } from '../src/zapier.ts';
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

/** How an adapter is made for a server at `origin`, and what stands for that server. */
export interface AdapterCase {
  make(origin: string): Adapter;
  /** None: it delivers inside the page. */
  receiver?: Receiver;
  /** Whether it sends a record; default: all. */
  takes?: (record: TactfulRecord) => boolean;
}

const isWhole = ({ type, data }: TactfulRecord): boolean =>
  type === 'complaint' || (type === 'response' && data.final);

/** Every adapter, by its subpath. */
export const everyAdapter: Readonly<Record<string, AdapterCase>> = {
  http: {
    make: (origin) => httpAdapter({ endpoint: `${origin}/feedback` }),
    receiver: httpReceiver,
  },
  form: {
    make: (origin) => formAdapter({ endpoint: `${origin}/feedback` }),
    receiver: formReceiver,
  },
  console: { make: () => consoleAdapter() },
  memory: { make: () => memoryAdapter() },
  'apps-script': {
    make: (origin) =>
      appsScriptAdapter({ endpoint: `${origin}/macros/s/AKfycb-1/exec` }),
    receiver: appsScriptReceiver,
  },
  zapier: {
    make: (origin) =>
      zapierAdapter({ endpoint: `${origin}/hooks/catch/123/abc/` }),
    receiver: zapierReceiver,
  },
  make: {
    make: (origin) => makeAdapter({ endpoint: `${origin}/abcdef` }),
    receiver: makeReceiver,
  },
  slack: {
    make: (origin) =>
      slackAdapter({ url: `${origin}/services/T0/B0/x0`, relay: true }),
    receiver: slackReceiver,
    takes: isWhole,
  },
  discord: {
    make: (origin) =>
      discordAdapter({ url: `${origin}/api/webhooks/1/x-0`, relay: true }),
    receiver: discordReceiver,
    takes: isWhole,
  },
  teams: {
    make: (origin) =>
      teamsAdapter({ url: `${origin}/workflows/1`, relay: true }),
    receiver: teamsReceiver,
    takes: isWhole,
  },
  'data-layer': { make: () => dataLayerAdapter({ dataLayer: [] }) },
  segment: {
    make: (origin) =>
      segmentAdapter({ writeKey: 'key', endpoint: `${origin}/v1/b` }),
    receiver: segmentReceiver,
  },
  posthog: {
    make: (origin) => posthogAdapter({ apiKey: 'phc_key', host: origin }),
    receiver: posthogReceiver,
  },
  cloudevents: {
    make: (origin) => cloudeventsAdapter({ endpoint: `${origin}/events` }),
    receiver: cloudeventsReceiver,
  },
  otlp: {
    make: (origin) => otlpAdapter({ endpoint: origin, service: 'shop' }),
    receiver: otlpReceiver,
  },
  sentry: {
    make: (origin) =>
      sentryAdapter({ dsn: `${origin.replace('://', '://key@')}/17` }),
    receiver: sentryReceiver,
    takes: isWhole,
  },
  ga4: {
    make: (origin) =>
      ga4Adapter({
        measurementId: 'G-0000',
        apiSecret: 'secret',
        endpoint: `${origin}/mp/collect`,
        relay: true,
      }),
    receiver: ga4Receiver,
  },
  snowplow: {
    make: (origin) => snowplowAdapter({ endpoint: origin, appId: 'shop' }),
    receiver: snowplowReceiver,
  },
  formbricks: {
    make: (origin) =>
      formbricksAdapter({
        host: origin,
        environmentId: 'cm0000000000000000000000e',
        surveys: { 'checkout-ease': { id: 'cm0000000000000000000000s' } },
      }),
    receiver: formbricksReceiver,
    takes: (record) => record.type === 'response' && isWhole(record),
  },
};
