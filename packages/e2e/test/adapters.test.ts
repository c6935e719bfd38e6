import type { Ledger, TactfulRecord } from 'tactful';
import { describe, expect } from 'vitest';
import { requestCases } from '../../adapters/test/everyAdapter.ts';
import { checkEntry } from '../../adapters/test/receivers/dataLayer.ts';
import { readExample, recordExample } from '../src/adapters/example.ts';
import {
  REFUSED,
  serveDestination,
  TOO_LARGE,
} from '../src/adapters/serveDestination.ts';
import { writeExample } from '../src/adapters/writeExample.ts';
import type { Page } from '../src/browser/Browser.ts';
import { bundle } from '../src/bundle.ts';
import { inPrompt, promptTitle } from '../src/prompt.ts';
import { servePages } from '../src/servePages.ts';
import { test } from '../src/testing.ts';

interface Settled {
  ledger: Ledger;
  records: readonly TactfulRecord[];
}

const script = bundle(
  `${import.meta.dirname}/../src/inPage/adapters.ts`,
  'visit',
);
const HOME = {
  '/': {
    body: '<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>A page</title><h1>A page</h1><script src="/visit.js"></script>',
  },
};

async function open(
  page: Page,
  options: { name: string; origin: string; example: string },
): Promise<{ close: () => Promise<void> }> {
  const server = await servePages({
    ...HOME,
    '/visit.js': {
      headers: { 'content-type': 'text/javascript; charset=utf-8' },
      body: await script,
    },
  });
  await page.goto(server.origin);
  await page.evaluate(`visit.start(${JSON.stringify(options)})`);
  await page.evaluate('client.ready');
  return server;
}

/** Answers both questions of the prompt on the screen. */
async function answer(page: Page, text: string): Promise<void> {
  await promptTitle(page, 'easy');
  await page.click(inPrompt('.score:nth-child(6)'));
  await page.click(inPrompt('.submit'));
  await promptTitle(page, 'helped');
  await page.click(inPrompt('textarea'));
  await page.type(text);
  await page.click(inPrompt('.submit'));
  await promptTitle(page, 'Thank');
  await page.click(inPrompt('button.close'));
  await page.waitFor('!document.querySelector("tactful-prompt")');
}

/** Buys, answers, complains. */
async function visit(page: Page, texts: readonly string[]): Promise<void> {
  await page.evaluate('client.track("checkout.completed", { total: 59.9 })');
  for (const [index, text] of texts.entries()) {
    if (index) await page.evaluate('void client.show("checkout-ease")');
    await answer(page, text);
  }
  await page.evaluate(
    'client.track("page.disliked", { text: "The button does nothing." })',
  );
}

const settle = (page: Page): Promise<Settled> =>
  page.waitFor<Settled | undefined>('visit.settled()', undefined, {
    timeoutMs: 30_000,
  });

describe.each(Object.entries(requestCases))('%s', (name, adapterCase) => {
  const { receiver, takes = () => true, host } = adapterCase;

  test('delivers a visit, past a 429, a 413 and a record that is refused', async ({
    page,
    onTestFinished,
  }) => {
    const destination = await serveDestination(receiver, { hasFaults: true });
    const example = await serveDestination(receiver, { hasFaults: false });
    const home = await open(page, {
      name,
      origin: destination.origin,
      example: example.origin,
    });
    onTestFinished(async () => {
      await Promise.all(
        [destination, example, home].map(({ close }) => close()),
      );
    });
    await visit(page, ['Fewer fields.', REFUSED, TOO_LARGE]);
    const { ledger, records } = await settle(page);

    expect(destination.problems).toEqual([]);
    expect(destination.statuses).toMatchObject({
      400: expect.any(Number),
      413: expect.any(Number),
      429: 1,
    });
    const kinds = new Set(records.map(({ type }) => type));
    expect([...kinds]).toEqual(
      expect.arrayContaining(['touchpoint', 'prompt', 'response', 'complaint']),
    );
    const finals = records.filter(({ data }) => data['final']).length;
    expect(finals).toBe(3);

    const sent = records.filter(takes);
    expect(ledger[name]).toEqual({
      accepted: sent.length,
      acknowledged: sent.length - 2,
      queued: 0,
      dropped: { rejected: 1, too_large: 1 },
    });
    const bodies = destination.taken.map(({ body }) => body);
    const arrived = bodies.join('\n').replaceAll('+', ' ');
    expect(arrived).toContain('Fewer fields.');
    expect(arrived).not.toContain(REFUSED);
    expect(arrived).not.toContain(TOO_LARGE);
    // Where ids travel along: each record once, and only those that were not refused.
    const counts = sent.map(({ id }) => {
      const found = [id, id.replaceAll('-', '')];
      return bodies.filter((body) => found.some((one) => body.includes(one)))
        .length;
    });
    const isById = counts.some((count) => count > 0);
    if (isById) {
      expect(counts.filter((count) => count === 1)).toHaveLength(
        sent.length - 2,
      );
      expect(Math.max(...counts)).toBe(1);
    } else expect(bodies).toHaveLength(sent.length - 2);

    expect(example.problems).toEqual([]);
    const first = example.taken.find(({ body }) =>
      body.replaceAll('+', ' ').includes('Fewer fields.'),
    );
    const written = writeExample(first!, { host });
    if (process.env['RECORD_ADAPTERS']) recordExample(name, written);
    expect(written).toBe(readExample(name));
  });
});

test('console: prints a visit for who develops the page', async ({
  page,
  onTestFinished,
}) => {
  const home = await open(page, { name: 'console', origin: '', example: '' });
  onTestFinished(home.close);
  await visit(page, ['Fewer fields.']);
  const { ledger, records } = await settle(page);
  const printed = page.consoleMessages
    .map(({ text }) => /^\[tactful\] ([a-z]+ [\w.-]+)/.exec(text)?.[1])
    .filter((line) => line !== undefined);
  expect(printed.toSorted()).toEqual(
    records.map(({ type, name }) => `${type} ${name}`).toSorted(),
  );
  expect(ledger['console']).toMatchObject({ acknowledged: records.length });
});

test('data-layer: pushes a visit for the tag manager to take', async ({
  page,
  onTestFinished,
}) => {
  const home = await open(page, {
    name: 'data-layer',
    origin: '',
    example: '',
  });
  onTestFinished(home.close);
  await visit(page, ['Fewer fields.']);
  const { ledger, records } = await settle(page);
  const pushed = await page.evaluate<unknown[]>('dataLayer');
  expect(pushed.flatMap(checkEntry)).toEqual([]);
  const ids = pushed.flatMap((entry) => Object(Object(entry).tactful).id ?? []);
  expect(ids.toSorted()).toEqual(records.map(({ id }) => id).toSorted());
  expect(ledger['data-layer']).toMatchObject({ acknowledged: ids.length });
});
