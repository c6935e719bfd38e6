import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTactful, SetupError, type Tactful } from '../src/index.ts';
import { createFakeWindow } from './createFakeWindow.ts';
import { config } from './fixtures.ts';

const fetch = vi.fn<typeof globalThis.fetch>();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', fetch);
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  fetch.mockReset();
});

test.each([undefined, {}, { config: '' }, { config: undefined }])(
  'throws for the options %o, and names what is missing',
  (options) => {
    expect(() => createTactful(options as never)).toThrow(SetupError);
    expect(() => createTactful(options as never)).toThrow(
      '[tactful:core] Missing option `config`. Pass a URL.',
    );
  },
);

/** Node has no window; `mode: 'off'` has one and leaves it alone. */
const inert: [where: string, create: () => Tactful][] = [
  [
    'on a server',
    () => createTactful({ config: '/tactful.json', consent: 'granted' }),
  ],
  [
    'when switched off',
    () => {
      vi.stubGlobal('window', createFakeWindow());
      return createTactful({
        config: '/tactful.json',
        consent: 'granted',
        mode: 'off',
      });
    },
  ],
];

test.each(inert)('is ready and does nothing %s', async (_, create) => {
  const tactful = create();
  await tactful.ready;
  tactful.track('checkout.completed');
  tactful.identify('user-1', { plan: 'pro' });
  tactful.set({ facts: { flag: true } });
  tactful.hold('tour')();
  tactful.on('shown', () => {})();
  tactful.dismiss();
  tactful.consent.grant();
  tactful.reset();
  expect(await tactful.show('after-checkout')).toMatchObject({
    outcome: 'unavailable',
  });
  expect(await tactful.flush()).toEqual({});
  tactful.dispose();
  await vi.runAllTimersAsync();
  expect(fetch).not.toHaveBeenCalled();
  expect(console.warn).not.toHaveBeenCalled();
});

test.each(inert)('fetches no other config %s', async (_, create) => {
  await create().configure('/other.json');
  expect(fetch).not.toHaveBeenCalled();
});

test('has nothing to remove on a server', async () => {
  await inert[0]![1]().consent.revoke();
  expect(console.warn).not.toHaveBeenCalled();
});

test('runs on a page with nothing but a config', async () => {
  vi.stubGlobal('window', createFakeWindow());
  const loadUi = vi.fn(() => new Promise<never>(() => {}));
  const tactful = createTactful({
    config: config(),
    consent: 'granted',
    loadUi,
  });
  await tactful.ready;
  tactful.track('checkout.completed');
  await vi.waitFor(() => expect(loadUi).toHaveBeenCalledOnce());
  tactful.dispose();
});
