import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFakeDevice } from './createFakeDevice.ts';
import { settle, type TestClient } from './createTestClient.ts';
import { config, prompt } from './fixtures.ts';
import { leave, reload } from './reload.ts';

// What one page leaves to the next.

const DAY_MS = 86_400_000;

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 11, 1) }));
afterEach(() => void vi.useRealTimers());

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
const rule = ({ inspector }: TestClient): unknown =>
  inspector.explain('after-checkout')[0]!.last?.rule;

test.each<[how: string, end: (page: TestClient) => void]>([
  ['navigated', ({ window }) => window.history.pushState(null, '', '/help')],
  ['dismissed by the host', ({ client }) => client.dismiss()],
  ['on a page that is left', leave],
])('counts a prompt as ignored that is %s', async (_, end) => {
  const device = createFakeDevice();
  const fields = config();
  for (const [visibleMs, ignored] of [
    [4_990, 0],
    [5_000, 1],
    [60_000, 2],
  ] as const) {
    const page = await reload(undefined, { config: fields, device });
    page.client.track('checkout.completed');
    await settle();
    expect(page.ui.prompts).toHaveLength(1);
    await pass(visibleMs);
    end(page);
    await settle();
    const { inspector } = await reload(page, {
      config: fields,
      device,
    });
    const { prompts } = inspector.read().history;
    expect(prompts['after-checkout']!.ignored).toBe(ignored);
  }
});

test('asks no more what was ignored three times', async () => {
  const device = createFakeDevice();
  let page: TestClient | undefined;
  const shown: number[] = [];
  for (let visit = 0; visit < 4; visit += 1) {
    page = await reload(page, { config: config(), device });
    page.client.track('checkout.completed');
    await pass(10_000);
    shown.push(page.ui.prompts.length);
  }
  expect(shown).toEqual([1, 1, 1, 0]);
  expect(rule(page!)).toBe('frequency.stopAfterIgnored');
});

test('keeps that a prompt was ignored while another tab lives on', async () => {
  const device = createFakeDevice();
  const other = await reload(undefined, { config: config(), device });
  const page = await reload(undefined, { config: config(), device });
  page.client.track('checkout.completed');
  await pass(10_000);
  leave(page);
  const next = await reload(other, { config: config(), device });
  const { prompts } = next.inspector.read().history;
  expect(prompts['after-checkout']!.ignored).toBe(1);
});

test('records that a prompt was ignored until the page was left, once', async () => {
  const page = await reload(undefined, {
    config: config(),
    device: createFakeDevice(),
  });
  page.client.track('checkout.completed');
  await pass(10_000);
  page.window.dispatchEvent(new Event('pagehide'));
  page.window.dispatchEvent(new Event('pagehide'));
  await settle();
  const told = page
    .sent()
    .filter(({ type, name }) => type === 'prompt' && name === 'ignored');
  expect(told).toMatchObject([
    {
      data: {
        prompt: 'after-checkout',
        touchpoint: 'checkout.completed',
        reason: 'navigated',
      },
    },
  ]);
});

test.each([1, 365])(
  'locks nothing longer than its period, though the clock was %i days ahead',
  async (days) => {
    const device = createFakeDevice();
    const fields = config({
      prompts: [prompt({ frequency: { every: '7d' } })],
    });
    const startMs = Date.now();
    vi.setSystemTime(startMs + days * DAY_MS);
    const page = await reload(undefined, { config: fields, device });
    page.client.track('checkout.completed');
    await settle();
    expect(page.ui.prompts).toHaveLength(1);

    vi.setSystemTime(startMs);
    const asks: number[] = [];
    let next: TestClient | undefined = page;
    for (const day of [0, 1, 6, 8]) {
      vi.setSystemTime(startMs + day * DAY_MS);
      next = await reload(next, { config: fields, device });
      next.client.track('checkout.completed');
      await settle();
      asks.push(next.ui.prompts.length);
      next.client.dismiss();
      await settle();
    }
    expect(asks).toEqual([0, 0, 0, 1]);
  },
);

test('takes over nothing that the page before has shown after it was hidden', async () => {
  const device = createFakeDevice();
  const trigger = { on: 'checkout.completed', delay: '5s' };
  const fields = config({ prompts: [prompt({ trigger })] });
  const page = await reload(undefined, { config: fields, device });
  page.client.track('checkout.completed');
  await settle();
  for (const hidden of [true, false]) {
    Object.assign(page.window.document, { hidden });
    page.window.document.dispatchEvent(new Event('visibilitychange'));
    await settle();
  }
  await pass(6_000);
  expect(page.ui.prompts).toHaveLength(1);
  page.client.dismiss();
  await settle();
  const next = await reload(page, { config: fields, device });
  await pass(10_000);
  expect(next.ui.prompts).toEqual([]);
});
