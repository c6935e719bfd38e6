import { type Mock, vi } from 'vitest';
import { createClient } from '../src/createClient.ts';
import { createInspector } from '../src/inspect/createInspector.ts';
import { createSignals } from '../src/late/createSignals.ts';
import * as extras from '../src/late/extras.ts';
import type { Platform } from '../src/Platform.ts';
import { createStage } from '../src/present/createStage.ts';
import { createSender } from '../src/send/createSender.ts';
import type { Inspector, Tactful, TactfulOptions } from '../src/Tactful.ts';
import type { TactfulRecord } from '../src/types.gen.ts';
import { createFakeDevice, type FakeDevice } from './createFakeDevice.ts';
import { createFakeNetwork, type FakeNetwork } from './createFakeNetwork.ts';
import { createFakeWindow, type FakeWindow } from './createFakeWindow.ts';
import { createHeadlessUi, type HeadlessUi } from './createHeadlessUi.ts';
import { jsonAdapter } from './deliver/jsonAdapter.ts';
import { config } from './fixtures.ts';

/** A real client and everything around it. */
export interface TestClient {
  client: Tactful;
  /** Once the first task is over. */
  inspector: Inspector;
  window: FakeWindow;
  network: FakeNetwork;
  device: FakeDevice;
  ui: HeadlessUi;
  /** Fetches what shows prompts. */
  loadStage: Mock<Platform['loadStage']>;
  /** What `onError` heard. */
  errors: unknown[];
  /** Every record that went out, repeats included. */
  sent(): TactfulRecord[];
}

export interface Surroundings {
  /** What the network answers from the start. */
  answer?: FakeNetwork['answer'] | undefined;
  window?: FakeWindow | undefined;
  network?: FakeNetwork | undefined;
  device?: FakeDevice | undefined;
  /** What else is different. */
  platform?: Partial<Platform> | undefined;
}

/** Lets everything happen that needs no time. */
export async function settle(): Promise<void> {
  // Once more for what the first round has begun.
  await vi.advanceTimersByTimeAsync(1);
  await vi.advanceTimersByTimeAsync(1);
}

/** By the clock of now, which may be a fake one. */
export const setTimer: Platform['setTimer'] = (callback, delayMs) => {
  const timer = setTimeout(callback, delayMs);
  return () => clearTimeout(timer);
};

/** Creates a client with leave granted; nothing has happened yet. */
export function createTestClient(
  options: Partial<TactfulOptions> = {},
  surroundings: Surroundings = {},
): TestClient {
  const {
    window = createFakeWindow(),
    network = createFakeNetwork(),
    device = createFakeDevice(),
    answer,
  } = surroundings;
  // A config is fetched at once.
  if (answer) network.answer = answer;
  const ui = createHeadlessUi();
  const loadStage = vi.fn<Platform['loadStage']>(async () => ({
    createStage,
  }));
  const errors: unknown[] = [];
  const client = createClient(
    {
      config: config(),
      adapters: [jsonAdapter],
      consent: 'granted',
      loadUi: async () => ui,
      onError: (error) => errors.push(error),
      ...options,
    },
    {
      window,
      fetch: network.fetch,
      now: () => Date.now(),
      random: () => 0.5,
      setTimer,
      loadStage,
      loadExtras: async () => extras,
      loadSignals: async () => ({ createSignals }),
      loadSender: async () => ({ createSender }),
      loadInspector: async () => ({ createInspector }),
      openStore: device.openStore,
      ...surroundings.platform,
    },
  );
  const sent = (): TactfulRecord[] =>
    network.batches().flatMap(({ records }) => records);
  const test = { client, window, network, device, ui, errors, sent };
  void client.inspect().then((inspector) => Object.assign(test, { inspector }));
  return Object.assign(test as TestClient, { loadStage });
}

/** As `createTestClient`, with the config and the device's state at hand. */
export async function startTestClient(
  ...parameters: Parameters<typeof createTestClient>
): Promise<TestClient> {
  const started = createTestClient(...parameters);
  await settle();
  return started;
}
