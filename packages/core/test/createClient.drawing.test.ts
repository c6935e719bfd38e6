import { afterEach, beforeEach, expect, test, vi } from 'vitest';
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

/** A tab with a UI that says when it draws, and when it shows. */
const startDrawing = (
  onDrawn: (what: 'drawn' | 'shown') => void,
  device: FakeDevice = createFakeDevice(),
): Promise<TestClient> => {
  const ui = createHeadlessUi();
  return startTestClient(
    {
      config: config({ prompts: [prompt({ frequency: { every: '90d' } })] }),
      loadUi: async () => ({
        ...ui,
        drawPrompt: (request) => {
          onDrawn('drawn');
          return () => {
            onDrawn('shown');
            return ui.openPrompt(request);
          };
        },
      }),
    },
    { device },
  );
};

test('is drawn while its showing is counted, and shown only if that counts', async () => {
  const device = createFakeDevice();
  const said: string[] = [];
  const hear = (what: string): unknown => said.push(what);
  const tabs = [
    await startDrawing(hear, device),
    await startDrawing(hear, device),
  ];
  for (const { client } of tabs) client.track('checkout.completed');
  await settle();
  expect(said).toEqual(['drawn', 'drawn', 'shown']);
});

test('is not shown when it is dismissed while it is drawn, and not counted', async () => {
  const said: string[] = [];
  const { client, inspector } = await startDrawing((what) => {
    said.push(what);
    client.dismiss();
  });
  client.track('checkout.completed');
  await settle();
  expect(said).toEqual(['drawn']);
  expect(inspector.read().history.prompts['after-checkout']?.shown ?? 0).toBe(
    0,
  );
});

test('counts nothing when it cannot be drawn', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const { client, inspector } = await startDrawing(() => {
    throw new Error('broken');
  });
  client.track('checkout.completed');
  await settle();
  expect(inspector.read().history.prompts['after-checkout']?.shown ?? 0).toBe(
    0,
  );
});
