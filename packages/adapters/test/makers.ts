import type { Adapter } from '@tactful/core';
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

/** Every adapter, by its subpath, made for a server at `origin`. Runs in a page, too. */
export const makers: Readonly<Record<string, (origin: string) => Adapter>> = {
  http: (origin) => httpAdapter({ endpoint: `${origin}/feedback` }),
  form: (origin) => formAdapter({ endpoint: `${origin}/feedback` }),
  console: () => consoleAdapter(),
  memory: () => memoryAdapter(),
  'apps-script': (origin) =>
    appsScriptAdapter({ endpoint: `${origin}/macros/s/AKfycb-1/exec` }),
  zapier: (origin) =>
    zapierAdapter({ endpoint: `${origin}/hooks/catch/123/abc/` }),
  make: (origin) => makeAdapter({ endpoint: `${origin}/abcdef` }),
  slack: (origin) =>
    slackAdapter({ url: `${origin}/services/T0/B0/x0`, relay: true }),
  discord: (origin) =>
    discordAdapter({ url: `${origin}/api/webhooks/1/x-0`, relay: true }),
  teams: (origin) =>
    teamsAdapter({ url: `${origin}/workflows/1`, relay: true }),
  'data-layer': () => dataLayerAdapter({ dataLayer: [] }),
  segment: (origin) =>
    segmentAdapter({ writeKey: 'key', endpoint: `${origin}/v1/b` }),
  posthog: (origin) => posthogAdapter({ apiKey: 'phc_key', host: origin }),
  cloudevents: (origin) => cloudeventsAdapter({ endpoint: `${origin}/events` }),
  otlp: (origin) => otlpAdapter({ endpoint: origin, service: 'shop' }),
  sentry: (origin) =>
    sentryAdapter({ dsn: `${origin.replace('://', '://key@')}/17` }),
  ga4: (origin) =>
    ga4Adapter({
      measurementId: 'G-0000',
      apiSecret: 'secret',
      endpoint: `${origin}/mp/collect`,
      relay: true,
    }),
  snowplow: (origin) => snowplowAdapter({ endpoint: origin, appId: 'shop' }),
  formbricks: (origin) =>
    formbricksAdapter({
      host: origin,
      environmentId: 'cm0000000000000000000000e',
      surveys: { 'checkout-ease': { id: 'cm0000000000000000000000s' } },
    }),
};
