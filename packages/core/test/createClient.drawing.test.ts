import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Store } from '../src/storage/Store.ts';
import { createFakeDevice, type FakeDevice } from './createFakeDevice.ts';
import { createHeadlessUi } from './createHeadlessUi.ts';
import {
  settle,
  startTestClient,
  type TestClient,
} from './createTestClient.ts';
import { config, prompt } from './fixtures.ts';

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 11, 1) }));
afterEach(() => void vi.useRealTimers());

/** A tab with a UI that says when it draws. */
const startDrawing = (
  onDrawn: () => void,
  device: FakeDevice = createFakeDevice(),
): Promise<TestClient> => {
  const ui = createHeadlessUi();
  return startTestClient(
    {
      config: config({ prompts: [prompt({ frequency: { every: '90d' } })] }),
      loadUi: async () => ({
        ...ui,
        openPrompt: (request) => {
          onDrawn();
          return ui.openPrompt(request);
        },
      }),
    },
    { device },
  );
};
const shownIn = ({ inspector }: TestClient): number =>
  inspector.read().history.prompts['after-checkout']?.shown ?? 0;

test('is drawn only if its showing counts', async () => {
  const device = createFakeDevice();
  let drawn = 0;
  const tabs = [
    await startDrawing(() => (drawn += 1), device),
    await startDrawing(() => (drawn += 1), device),
  ];
  for (const { client } of tabs) client.track('checkout.completed');
  await settle();
  expect(drawn).toBe(1);
});

/** Has every store of a device update in another way. */
const updateBy = (
  device: FakeDevice,
  update: (
    ...args: [update: Store['update'], ...Parameters<Store['update']>]
  ) => ReturnType<Store['update']>,
): void => {
  const { openStore } = device;
  device.openStore = (...args) => {
    const store = openStore(...args);
    return { ...store, update: (change) => update(store.update, change) };
  };
};

/** Asks for the prompt on a device that counts its showing in a way of its own, once. */
async function countBroken(
  device: FakeDevice,
  onCount: Parameters<typeof updateBy>[1],
): Promise<{ tab: TestClient; drawn(): number }> {
  let drawn = 0;
  let isBroken = false;
  updateBy(device, (update, change) => {
    if (!isBroken) return update(change);
    isBroken = false;
    return onCount(update, change);
  });
  const tab = await startDrawing(() => (drawn += 1), device);
  tab.client.track('checkout.started');
  await settle();
  isBroken = true;
  tab.client.track('checkout.completed');
  await settle();
  expect(isBroken).toBe(false);
  return { tab, drawn: () => drawn };
}

test('is drawn while the device writes its showing down', async () => {
  const device = createFakeDevice();
  let drawn = 0;
  let written: Promise<void> | undefined;
  let finish = (): void => {};
  updateBy(device, async (update, change) => {
    const state = await update(change);
    await written;
    return state;
  });
  const tab = await startDrawing(() => (drawn += 1), device);
  written = new Promise((resolve) => (finish = resolve));
  tab.client.track('checkout.completed');
  await settle();
  expect(drawn).toBe(1);
  finish();
  await settle();
  expect(shownIn(tab)).toBe(1);
});

test('is counted when the device has to write that down again, whatever has come between', async () => {
  const device = createFakeDevice();
  const { tab, drawn } = await countBroken(device, (update, change) => {
    const [name] = device.kept.keys();
    // As if another tab had shown it after this transaction was aborted.
    device.kept.set(name!, change(structuredClone(device.kept.get(name!)!)));
    return update(change);
  });
  expect(drawn()).toBe(1);
  expect(shownIn(tab)).toBe(2);
});

test('counts nothing when it is dismissed on its way', async () => {
  let drawn = 0;
  const tab = await startDrawing(() => (drawn += 1));
  tab.client.track('checkout.completed');
  tab.client.dismiss();
  await settle();
  expect(drawn).toBe(0);
  expect(shownIn(tab)).toBe(0);
});

test('is not shown when it cannot be counted, and can be the next time', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const { tab, drawn } = await countBroken(createFakeDevice(), () =>
    Promise.reject(new Error('broken')),
  );
  expect(drawn()).toBe(0);
  tab.client.track('checkout.completed');
  await settle();
  expect(drawn()).toBe(1);
  expect(shownIn(tab)).toBe(1);
});

test('counts nothing when it cannot be drawn', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const tab = await startDrawing(() => {
    throw new Error('broken');
  });
  tab.client.track('checkout.completed');
  await settle();
  expect(shownIn(tab)).toBe(0);
});
