import { replay } from '@tactful/core/engine';
import type { Config, TactfulRecord } from '@tactful/schema';
import { expect } from 'vitest';
import { npsConfig } from '../src/configs.ts';
import { decidedIn, keepDecisions, waitForRule } from '../src/decidedIn.ts';
import { inPrompt, promptTitle } from '../src/prompt.ts';
import { serveTactful } from '../src/serveTactful.ts';
import { tagPage } from '../src/tagPage.ts';
import { test } from '../src/testing.ts';

const { survey } = npsConfig.prompts[0]!;
const config: Config = {
  version: 1,
  hash: 'a-visit',
  queryParameters: ['plan'],
  frequency: { perPage: 9, perSession: 9 },
  interrupt: { grace: '0s' },
  prompts: [
    {
      id: 'after-thing',
      trigger: { on: 'thing.happened', where: { 'event.total': { $gt: 50 } } },
      audience: { 'page.query.plan': 'pro' },
      frequency: { every: '90d' },
      survey,
    },
    {
      id: 'second',
      trigger: { on: 'thing.happened', times: 2, per: 'session' },
      survey,
    },
    {
      id: 'delayed',
      trigger: {
        on: 'other.happened',
        delay: '300ms',
        cancelOn: 'thing.failed',
      },
      survey,
    },
    {
      id: 'scrolled',
      trigger: { on: 'page.scrolled', with: { depth: 0.5 } },
      audience: { 'traits.plan': 'free' },
      survey,
    },
  ],
};

test('meets in a replay what the visit has met', async ({
  page,
  onTestFinished,
}) => {
  const server = await serveTactful({
    '/': {
      body: tagPage({
        config,
        before: keepDecisions,
        body: '<h1>A page</h1><input id="field"><p style="height:5000px">',
      }),
    },
  });
  onTestFinished(server.close);
  await page.goto(`${server.origin}/?plan=pro&secret=1`);
  await page.waitFor('"ready" in tactful');
  await page.evaluate('tactful.ready');

  await page.evaluate('tactful.track("thing.happened", { total: 3 })');
  await page.evaluate('tactful.track("thing.happened", { total: 99 })');
  await promptTitle(page, 'recommend');
  await page.evaluate('scrollTo(0, 3000)');
  await waitForRule(page, 'audience');
  await page.click(inPrompt('button.close'));
  // The second was held while the first was on the screen.
  await page.waitFor(
    'decided.some((one) => one.prompt === "second" && one.verdict === "show")',
  );
  await promptTitle(page, 'recommend');
  await page.click(inPrompt('button.close'));
  await page.waitFor('!document.querySelector("tactful-prompt")');

  await page.evaluate('tactful.track("other.happened")');
  await waitForRule(page, 'trigger.delay');
  await page.evaluate('tactful.track("thing.failed")');
  await waitForRule(page, 'trigger.cancelOn');
  await page.evaluate('tactful.identify("user-1", { plan: "free" })');
  await page.evaluate('tactful.flush()');

  const seen = await decidedIn(page);
  const records: TactfulRecord[] = server.records();
  expect(server.invalid).toEqual([]);
  const { decisions, unknown } = replay(config, records as never);
  expect(
    decisions.map(({ prompt, verdict, rule, touchpoint }) => ({
      prompt,
      verdict,
      rule,
      touchpoint,
    })),
  ).toEqual(seen);
  expect(unknown).toBe(0);
  expect(JSON.stringify(records)).not.toContain('secret');

  // What another config would have done is known where the facts were recorded.
  const [first] = config.prompts;
  const other: Config = {
    ...config,
    hash: 'another',
    prompts: [
      { ...first!, trigger: { on: 'thing.happened' } },
      {
        ...first!,
        id: 'unknown',
        audience: { 'host.flags.checkout': 'B' },
      },
    ],
  };
  const changed = replay(other, records as never);
  expect(changed.decisions[0]).toMatchObject({ prompt: 'unknown' });
  expect(
    changed.decisions.find(({ prompt }) => prompt === 'after-thing'),
  ).toMatchObject({ verdict: 'show', rule: 'passed' });
  expect(changed.unknown).toBe(2);
});
