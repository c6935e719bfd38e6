import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { neverAnswer } from './createFakeNetwork.ts';
import { createFakeDevice } from './createFakeDevice.ts';
import { createFakeWindow, hide, type FakeWindow } from './createFakeWindow.ts';
import {
  createTestClient,
  settle,
  startTestClient,
} from './createTestClient.ts';
import { config, prompt } from './fixtures.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 11, 1) });
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function countListeners(window: FakeWindow): number {
  const types = ['load', 'pagehide', 'visibilitychange', 'pageshow'];
  return [window, window.document].reduce(
    (sum, target) =>
      sum +
      types.reduce(
        (count, type) => count + getEventListeners(target, type).length,
        0,
      ),
    0,
  );
}

test('leaves no listener, timer, prompt or open store behind', async () => {
  const { client, window, ui, network, device } = await startTestClient();
  expect([countListeners(window), device.open]).toEqual([2, 1]);
  client.track('checkout.completed');
  await settle();
  client.track('page.viewed');
  client.dispose();
  expect([countListeners(window), device.open]).toEqual([0, 0]);
  expect(ui.prompts.map(({ isOpen }) => isOpen)).toEqual([false]);
  await settle();
  expect(vi.getTimerCount()).toBe(0);

  const { length } = network.requests;
  hide(window);
  window.dispatchEvent(new Event('pagehide'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(network.requests).toHaveLength(length);
});

test('sends what waits when it ends', async () => {
  const { client, sent } = await startTestClient();
  client.track('page.viewed');
  client.dispose();
  expect(sent().map(({ name }) => name)).toEqual(['page.viewed']);
});

test('does nothing more once it has ended', async () => {
  const { client, device, ui, network } = await startTestClient();
  client.dispose();
  client.dispose();
  client.track('checkout.completed');
  client.identify('user-1');
  client.consent.grant();
  expect(await client.show('after-checkout')).toMatchObject({
    outcome: 'unavailable',
  });
  await client.flush();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(network.requests).toEqual([]);
  expect(ui.prompts).toEqual([]);
  expect(device.usesAfterClose).toBe(0);
});

test('is ready when it ends before its config has arrived', async () => {
  const { client } = createTestClient(
    { config: '/tactful.json' },
    { answer: neverAnswer },
  );
  client.dispose();
  await expect(client.ready).resolves.toBeUndefined();
});

test('takes no config that arrives after its end', async () => {
  const { client, errors } = createTestClient(
    { config: '/tactful.json' },
    { answer: () => Response.json({ version: 7 }) },
  );
  client.dispose();
  await settle();
  expect(errors).toEqual([]);
});

test('leaves nothing behind when it ends before the page has loaded', async () => {
  const window = createFakeWindow({ readyState: 'loading' });
  const { client, device } = createTestClient({}, { window });
  await settle();
  client.dispose();
  const listeners = countListeners(window);
  window.dispatchEvent(new Event('load'));
  await settle();
  expect({ listeners, uses: device.usesAfterClose }).toEqual({
    listeners: 0,
    uses: 0,
  });
});

test('uses no closed store when it ends while a prompt is on its way', async () => {
  const { client, device } = await startTestClient();
  client.track('checkout.completed');
  client.dispose();
  await settle();
  expect(device.usesAfterClose).toBe(0);
});

test('leaves no timer behind when it ends just after the last answer', async () => {
  const { client, ui, network } = await startTestClient();
  network.answer = neverAnswer;
  client.track('checkout.completed');
  await settle();
  ui.visible().answer(9);
  ui.visible().answer(undefined);
  client.dispose();
  await settle();
  expect(vi.getTimerCount()).toBe(0);
});

test('sends also that the visible prompt was dismissed by its end', async () => {
  const { client, sent } = await startTestClient();
  client.track('checkout.completed');
  await settle();
  client.dispose();
  await settle();
  expect(sent().map(({ name }) => name)).toContain('dismissed');
});

test('keeps the session on the device when the page goes', async () => {
  const { client, window, device } = await startTestClient();
  await vi.advanceTimersByTimeAsync(60_000);
  client.track('page.viewed');
  hide(window);
  expect(device.kept.get('tactful')!.session!.lastAtMs).toBe(Date.now());
});

test('runs beside another client without disturbing it', async () => {
  const window = createFakeWindow();
  const device = createFakeDevice();
  const [one, other] = await Promise.all(
    ['one', 'other'].map((name) =>
      startTestClient(
        { name, config: config({ prompts: [prompt({ id: name })] }) },
        { window, device },
      ),
    ),
  );
  one!.client.identify('user-1');
  one!.client.track('checkout.completed');
  await settle();
  expect(other!.ui.prompts).toEqual([]);
  other!.client.track('checkout.completed');
  await settle();
  one!.client.hold('tour');
  one!.client.dispose();
  await settle();
  expect(other!.ui.visible().request.prompt.id).toBe('other');
  other!.ui.visible().answer(9);
  await other!.client.flush();

  expect([...device.kept.keys()]).toEqual(['one', 'other']);
  const [mine] = one!.sent();
  const theirs = other!.sent();
  expect(mine!.user).toBe('user-1');
  expect(theirs.map(({ type }) => type)).toContain('response');
  for (const record of theirs) {
    expect(record.user).toBeUndefined();
    expect(record.visitor).not.toBe(mine!.visitor);
    expect(record.session).not.toBe(mine!.session);
  }
});
