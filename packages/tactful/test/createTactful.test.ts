import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFakeWindow } from '../../core/test/createFakeWindow.ts';
import { config } from '../../core/test/fixtures.ts';
import * as tactful from '../src/index.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('exports what a host needs, and nothing else', () => {
  expect(Object.keys(tactful).toSorted()).toEqual([
    'SetupError',
    'consoleAdapter',
    'createTactful',
    'deadClicked',
    'elementClicked',
    'elementSeen',
    'errorThrown',
    'exitIntended',
    'formAbandoned',
    'httpAdapter',
    'memoryAdapter',
    'pageDwelled',
    'pageReturned',
    'pageScrolled',
    'pageViewed',
    'rageClicked',
    'requestFailed',
    'sessionStarted',
    'uneaseRisen',
    'visitorIdled',
    'vitalPoor',
  ]);
});

test('throws where the config is missing', () => {
  expect(() => tactful.createTactful({} as never)).toThrow(tactful.SetupError);
});

test('does nothing on a server', async () => {
  const client = tactful.createTactful({ config: '/tactful.json' });
  await client.ready;
  client.track('page.viewed');
  expect(await client.flush()).toEqual({});
});

test('brings the UI of the host, where it has one', async () => {
  // Node has no IndexedDB.
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.stubGlobal('window', createFakeWindow());
  const openPrompt = vi.fn(() => ({ close: () => {} }));
  const client = tactful.createTactful({
    config: config(),
    consent: 'granted',
    loadUi: async () => ({ openPrompt }),
  });
  void client.show('after-checkout');
  await vi.waitFor(() => expect(openPrompt).toHaveBeenCalledOnce());
  client.dispose();
});
