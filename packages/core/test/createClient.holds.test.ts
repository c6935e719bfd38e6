import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFakeWindow, type FakeWindow } from './createFakeWindow.ts';
import {
  settle,
  startTestClient,
  type TestClient,
} from './createTestClient.ts';
import { config, prompt } from './fixtures.ts';

// What waits for a calm moment.

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 11, 1) }));
afterEach(() => void vi.useRealTimers());

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

/** Listeners of the kinds that the queue uses, and observers of the document. */
interface Watched {
  observers: number;
  listeners(): number;
}

function watch(window: FakeWindow): Watched {
  const watched: Watched = {
    observers: 0,
    listeners: () => {
      const { document } = window;
      const kinds = [
        ...['focusout', 'pause', 'ended'].map((type) => [document, type]),
        ...['load', 'afterprint'].map((type) => [window, type]),
      ] as [EventTarget, string][];
      return kinds.flatMap((kind) => getEventListeners(...kind)).length;
    },
  };
  window.MutationObserver = class {
    observe(): void {
      watched.observers += 1;
    }
    disconnect(): void {
      watched.observers -= 1;
    }
  } as never;
  return watched;
}

/** The field that has the focus, or none. */
function focus({ document }: FakeWindow, localName?: string): void {
  const activeElement = localName ? { localName, type: 'text' } : null;
  Object.assign(document, { activeElement });
  document.dispatchEvent(new Event('focusout'));
}

/** Looks at the page, or away. */
function show({ document }: FakeWindow, hidden: boolean): void {
  Object.assign(document, { hidden });
  document.dispatchEvent(new Event('visibilitychange'));
}

const rules = ({ inspector }: TestClient): string[] =>
  inspector.read().waiting.map(({ rule }) => rule);

test('asks what waits when the last hold is released', async () => {
  const test = await startTestClient();
  const { client, ui } = test;
  const releases = [client.hold('product tour'), client.hold('payment')];
  client.track('checkout.completed');
  await settle();
  expect(rules(test)).toEqual(['host.hold']);
  releases[0]!();
  await settle();
  expect(ui.prompts).toEqual([]);
  releases[1]!();
  await settle();
  expect(ui.prompts).toHaveLength(1);
  expect(rules(test)).toEqual([]);
});

test.each([
  [60_000, 1],
  [60_001, 0],
])('still asks after %i ms: %i', async (ms, shown) => {
  const { client, inspector, ui } = await startTestClient();
  const release = client.hold('product tour');
  client.track('checkout.completed');
  await pass(ms);
  release();
  await settle();
  expect(ui.prompts).toHaveLength(shown);
  expect(inspector.read().waiting).toEqual([]);
});

test('waits while the visitor types', async () => {
  const window = createFakeWindow();
  const test = await startTestClient({}, { window });
  focus(window, 'textarea');
  test.client.track('checkout.completed');
  await pass(10_000);
  expect(rules(test)).toEqual(['interrupt.typing']);
  focus(window, 'input');
  await pass(1_000);
  expect(test.ui.prompts).toEqual([]);
  focus(window);
  await pass(100);
  expect(test.ui.prompts).toHaveLength(1);
});

test('waits while the page is hidden', async () => {
  const window = createFakeWindow();
  const test = await startTestClient({}, { window });
  show(window, true);
  test.client.track('checkout.completed');
  await pass(10_000);
  expect(rules(test)).toEqual(['interrupt.hidden']);
  show(window, false);
  await pass(100);
  expect(test.ui.prompts).toHaveLength(1);
});

test('takes a delay that ends on a hidden page up when it is seen again', async () => {
  const window = createFakeWindow();
  const trigger = { on: 'checkout.completed', delay: '5s' };
  const test = await startTestClient(
    { config: config({ prompts: [prompt({ trigger })] }) },
    { window },
  );
  test.client.track('checkout.completed');
  await settle();
  show(window, true);
  await pass(20_000);
  expect(rules(test)).toEqual(['interrupt.hidden']);
  show(window, false);
  await pass(100);
  expect(test.ui.prompts).toHaveLength(1);
});

test('rests on a new page, and asks when the rest is over', async () => {
  const fields = config({ interrupt: { grace: '3s' } });
  const test = await startTestClient({ config: fields });
  test.client.track('checkout.completed');
  await settle();
  expect(rules(test)).toEqual(['interrupt.grace']);
  await pass(2_000);
  // A path in a single-page app is a new page.
  test.window.history.pushState(null, '', '/thanks');
  await pass(2_990);
  expect(test.ui.prompts).toEqual([]);
  await pass(20);
  expect(test.ui.prompts).toHaveLength(1);
});

test('listens and keeps timers only while something waits', async () => {
  const window = createFakeWindow();
  const watched = watch(window);
  const test = await startTestClient({ adapters: [] }, { window });
  const isQuiet = (): void => {
    expect(vi.getTimerCount()).toBe(0);
    expect(watched.listeners()).toBe(0);
    expect(watched.observers).toBe(0);
  };
  isQuiet();
  const release = test.client.hold('product tour');
  test.client.track('checkout.completed');
  await settle();
  expect(watched.listeners()).toBe(5);
  expect(watched.observers).toBe(1);
  expect(vi.getTimerCount()).toBe(0);
  release();
  await settle();
  expect(test.ui.prompts).toHaveLength(1);
  isQuiet();
});

test('stops listening when it is disposed', async () => {
  const window = createFakeWindow();
  const watched = watch(window);
  const { client } = await startTestClient({ adapters: [] }, { window });
  client.hold('product tour');
  client.track('checkout.completed');
  await settle();
  client.dispose();
  expect(watched.listeners()).toBe(0);
  expect(watched.observers).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

test('records what begins and ends to wait, and for what', async () => {
  const window = createFakeWindow();
  const test = await startTestClient({}, { window });
  focus(window, 'textarea');
  test.client.track('checkout.completed');
  await pass(10_000);
  focus(window);
  await pass(100);
  await test.client.flush();
  const asked = {
    prompt: 'after-checkout',
    rule: 'interrupt.typing',
    touchpoint: 'checkout.completed',
    askedAt: '2026-12-01T00:00:00.002Z',
  };
  const waits = test
    .sent()
    .filter(({ name }) => name === 'held' || name === 'released');
  expect(waits).toMatchObject([
    {
      type: 'prompt',
      name: 'held',
      data: { ...asked, busy: { typing: 'yes' } },
    },
    { type: 'prompt', name: 'released', data: { ...asked, busy: {} } },
  ]);
});

test('records the reason of a hold', async () => {
  const test = await startTestClient();
  test.client.hold('product tour');
  test.client.track('checkout.completed');
  await settle();
  await test.client.flush();
  expect(test.sent()).toContainEqual(
    expect.objectContaining({
      name: 'held',
      data: expect.objectContaining({
        rule: 'host.hold',
        busy: { hold: 'product tour' },
      }),
    }),
  );
});

test('shows one after the other, by rank, when caps allow it', async () => {
  const prompts = [prompt({ id: 'low' }), prompt({ id: 'high', priority: 1 })];
  const { client, ui } = await startTestClient({ config: config({ prompts }) });
  client.track('checkout.completed');
  await settle();
  client.dismiss();
  await settle();
  client.dismiss();
  await settle();
  const shown = ui.prompts.map(({ request }) => request.prompt.id);
  expect(shown).toEqual(['high', 'low']);
});
