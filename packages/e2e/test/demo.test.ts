import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDemo, type Demo } from '@tactful/example-shop/demo';
import { record, type TactfulRecord } from '@tactful/schema';
import { afterAll, beforeAll, expect, vi } from 'vitest';
import type { Page } from '../src/browser/Browser.ts';
import { focused, hasPrompt, promptTitle } from '../src/prompt.ts';
import { test } from '../src/testing.ts';

/** For what is on its way to the collector. */
const WAIT = { timeout: 15_000, interval: 200 };

let demo: Demo;
let folder: string;
let config: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tactful-demo-'));
  config = join(folder, 'tactful.json');
  cpSync(
    new URL('../../../examples/shop/tactful.json', import.meta.url),
    config,
  );
  demo = await startDemo({ config });
});

afterAll(async () => {
  await demo.stop();
  rmSync(folder, { recursive: true });
});

/** The panel is there: it has fetched what it looks at. */
const panelText =
  'document.querySelector("tactful-devtools")?.shadowRoot.textContent ?? ""';

async function buy(page: Page): Promise<void> {
  await page.click('[data-testid=product-mug]');
  await page.click('#add-to-basket');
  await page.click('#go-to-basket');
  await page.click('#go-to-checkout');
  await page.click('#place-order');
  await page.waitFor(() => document.querySelector('#order-confirmed'));
}

/** Tab until the focus is in the prompt. */
async function tabIntoPrompt(page: Page): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    if ((await focused(page)) === 'button.close') return;
    await page.press('Tab');
  }
  throw new Error('The prompt cannot be reached by Tab.');
}

async function received(visit: string): Promise<TactfulRecord[]> {
  const response = await fetch(
    `${demo.collectorUrl}/v1/records?limit=1000&session=${visit}`,
    { headers: { authorization: `Bearer ${demo.token}` } },
  );
  const { records } = (await response.json()) as { records: unknown[] };
  return records.map((found) => record.parse(found));
}

/** The session that this page's last order belongs to. */
async function sessionOf(page: Page): Promise<string> {
  return page.waitFor(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('tactful');
      request.onsuccess = () => resolve(request.result);
    });
    const stored = await new Promise<{ id: string } | undefined>((resolve) => {
      const request = database
        .transaction('state')
        .objectStore('state')
        .get('session');
      request.onsuccess = () => resolve(request.result);
    });
    database.close();
    return stored?.id;
  });
}

test('opens with the panel docked, which tells why nothing is asked yet', async ({
  page,
}) => {
  await page.goto(demo.shopUrl);
  await page.waitFor(`(${panelText}).includes('after-checkout')`);
  const text = await page.evaluate<string>(panelText);
  expect(text).toContain('trigger.on');
});

test('asks after a checkout, is answered by keyboard alone, and does not ask again', async ({
  page,
}) => {
  await page.goto(demo.shopUrl);
  await buy(page);
  await promptTitle(page, 'recommend');
  const before = await focused(page);
  expect(before, 'an automatic prompt takes no focus').not.toContain('close');

  await tabIntoPrompt(page);
  await page.press('Tab');
  expect(await focused(page)).toContain('input');
  for (let score = 0; score < 9; score += 1) await page.press('ArrowRight');
  await promptTitle(page, 'recommend');
  await page.press('Enter');

  await promptTitle(page, 'reason');
  expect(await focused(page)).toBe('textarea.text');
  await page.type('Calm and quick.');
  await page.press('Tab');
  expect(await focused(page)).toBe('button.submit');
  await page.press('Enter');
  await promptTitle(page, 'Thank you');

  const session = await sessionOf(page);
  // The visitor is thanked once it is on the device.
  const responses = await vi.waitFor(async () => {
    const all = (await received(session)).filter(
      ({ type }) => type === 'response',
    );
    expect(all.map(({ data }) => data['revision'])).toEqual([1, 2]);
    return all;
  }, WAIT);
  const final = responses.at(-1)!;
  expect(final).toMatchObject({
    name: 'after-checkout',
    journey: { phase: 'purchase', version: 1 },
    channel: 'web',
    environment: 'production',
    data: {
      final: true,
      touchpoint: 'checkout.completed',
      metric: 'loyalty',
      answers: [
        { question: 'recommend', type: 'nps' },
        { question: 'reason', type: 'text', value: 'Calm and quick.' },
      ],
    },
  });

  await page.press('Escape');
  await page.waitFor(() => !document.querySelector('tactful-prompt'));
  await page.goto(demo.shopUrl);
  await buy(page);
  await vi.waitFor(async () => {
    const orders = (await received(session)).filter(
      ({ name }) => name === 'checkout.completed',
    );
    expect(orders).toHaveLength(2);
  }, WAIT);
  expect(await hasPrompt(page)).toBe(false);
});

test('delivers an answer once when the collector is killed and started again', async ({
  page,
}) => {
  await page.goto(demo.shopUrl);
  await buy(page);
  await promptTitle(page, 'recommend');
  await demo.stopCollector('SIGKILL');
  try {
    await page.click('tactful-prompt >>> .score:nth-child(8)');
    await page.click('tactful-prompt >>> .submit');
    await promptTitle(page, 'reason');
    await page.click('tactful-prompt >>> .submit');
    // Nobody is thanked before it is safe: here, on the device.
    await page.waitFor(() =>
      document
        .querySelector('tactful-prompt')
        ?.shadowRoot?.querySelector('[data-safety=stored]'),
    );
  } finally {
    await demo.startCollector();
  }
  const session = await sessionOf(page);
  await vi.waitFor(
    async () => {
      const finals = (await received(session)).filter(
        ({ type, data }) => type === 'response' && data['final'],
      );
      expect(finals).toHaveLength(1);
    },
    { timeout: 30_000, interval: 200 },
  );
});

test('takes a saved config over without a reload', async ({ page }) => {
  await page.goto(demo.shopUrl);
  await page.waitFor(
    () => 'track' in (window as { tactful?: object }).tactful!,
  );
  const text = readFileSync(config, 'utf8');
  writeFileSync(
    config,
    text.replace(/How likely[^"]*/, 'Would you tell a friend?'),
  );
  await page.waitFor(() =>
    document.querySelector('#toast')?.textContent?.trim(),
  );
  await buy(page);
  await promptTitle(page, 'Would you tell a friend?');
  writeFileSync(config, text);
});
