import {
  type RequestAdapter,
  SetupError,
  type TactfulRecord,
} from '@tactful/core';
import { describe, expect, test } from 'vitest';
import { appsScriptAdapter } from '../src/apps-script.ts';
import { discordAdapter } from '../src/discord.ts';
import { makeAdapter } from '../src/make.ts';
import { slackAdapter } from '../src/slack.ts';
import { teamsAdapter } from '../src/teams.ts';
import { zapierAdapter } from '../src/zapier.ts';
import { batch, visit } from './fixtures.ts';
import { readForm } from './receivers/form.ts';

const url = 'https://hooks.test/x';
const again = { retryAfterMs: 60_000 };
const read = (adapter: RequestAdapter, body: string): unknown =>
  adapter.acknowledge!({ status: 200, body, headers: new Headers() });

test.each([
  ['{"accepted":3}', { rejected: [] }],
  ['{"accepted":2,"rejected":["a"]}', { rejected: ['a'] }],
  ['{"accepted":"3"}', again],
  ['{}', again],
  ['Authorization is required', again],
  ['', again],
])('takes %j of Apps Script for %o', (body, verdict) => {
  expect(read(appsScriptAdapter({ endpoint: url }), body)).toEqual(verdict);
});

test.each([
  ['{"status":"success","id":"1"}', 'ok'],
  ['{"status":"error"}', again],
  ['', again],
])('takes %j of Zapier for %o', (body, verdict) => {
  expect(read(zapierAdapter({ endpoint: url }), body)).toEqual(verdict);
});

test.each([zapierAdapter, makeAdapter])(
  'takes no redirect for an answer',
  (make) => {
    const requests = make({ endpoint: url }).encode(visit(), batch());
    expect(requests.every(({ redirect }) => redirect === 'error')).toBe(true);
  },
);

test('follows the redirect to the answer of Apps Script', () => {
  const [request] = appsScriptAdapter({ endpoint: url }).encode(
    visit(),
    batch(),
  );
  expect(request!.redirect).toBeUndefined();
});

test('sends Make fields that a scenario can map', () => {
  const requests = makeAdapter({ endpoint: url }).encode(visit(), batch());
  expect(requests).toHaveLength(visit().length);
  expect(readForm(requests[3]!.body)).toMatchObject({
    prompt: 'checkout-ease',
    answers: { ease: '6', liked: ['price', 'speed'] },
    tactful: { id: visit()[3]!.id, page: { path: '/' } },
  });
});

describe.each([
  ['slack', slackAdapter],
  ['discord', discordAdapter],
  ['teams', teamsAdapter],
] as const)('%s', (name, make) => {
  test('is refused in a page, because its URL is the secret', () => {
    expect(() => make({ url } as never)).toThrow(SetupError);
    expect(() => make({ url } as never)).toThrow(
      `[tactful:${name}] The URL of a webhook is a secret: it has no place in a page.`,
    );
    expect(() => make({ url: '', relay: true })).toThrow(SetupError);
  });

  test('posts what somebody has said, one message each', () => {
    const adapter = make({ url, relay: true });
    const requests = adapter.encode(visit(), batch());
    expect(adapter.limits).toEqual({ records: 1 });
    expect(requests.map(({ ids }) => ids)).toEqual([
      [visit()[3]!.id],
      [visit()[5]!.id],
    ]);
    expect(requests[0]!.body).toContain('Grüße, 漢字 🎈');
    expect(requests[1]!.body).toContain('The button does nothing.');
  });

  test('cuts what is too long for a message', () => {
    const complaint = visit()[5]!;
    const data = { text: 'x'.repeat(40_000) };
    const long = { ...complaint, data } as TactfulRecord;
    const [request] = make({ url, relay: true }).encode([long], batch());
    expect(request!.body.length).toBeLessThan(28_000);
  });
});

test('lets nobody be mentioned in Slack', () => {
  const user = '<!channel> & co';
  const [request] = slackAdapter({ url, relay: true }).encode(
    [{ ...visit()[5]!, user }],
    batch(),
  );
  const { text, blocks } = JSON.parse(request!.body);
  expect(text).toBe('complaint page · / · &lt;!channel&gt; &amp; co');
  expect(blocks[0].text).toMatchObject({ type: 'plain_text' });
});

test('asks again when Teams says 200 for a failure', () => {
  const adapter = teamsAdapter({ url, relay: true });
  const failure =
    'Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 429 with ContextId x.';
  expect(read(adapter, failure)).toEqual(again);
  expect(read(adapter, '1')).toBe('ok');
});
