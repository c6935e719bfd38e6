import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFakeWindow } from '../../../core/test/createFakeWindow.ts';
import type { GlobalFunction } from '../../src/tag/takeOver.ts';
import { createStub } from './createStub.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.spyOn(console, 'info').mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

type Page = Window & Record<string, GlobalFunction | undefined>;

/** A page with the tag, its `data-*` attributes, and what is global there before. */
async function load(
  dataset: Record<string, string> | null,
  globals: Record<string, unknown> = {},
): Promise<Page> {
  const window = Object.assign(createFakeWindow(), globals);
  const script = dataset && { dataset, src: 'https://shop.test/tactful.js' };
  Object.assign(window.document, {
    currentScript: script,
    getElementById: () => null,
  });
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('location', { hostname: 'shop.test', search: '' });
  vi.stubGlobal('BUILD_ID', 'test');
  vi.stubGlobal('fetch', async () =>
    Response.json({ version: 1, prompts: [] }),
  );
  // A tag runs anew on every page.
  vi.resetModules();
  await import('../../src/tag/main.ts');
  return window as unknown as Page;
}

test('puts a client on the page, in place of the stub', async () => {
  const stub = createStub();
  const page = await load({}, { tactful: stub });
  expect(page['tactful']).toBe(stub);
  expect(stub.track).toBeTypeOf('function');
  expect(stub.consent!.state).toBe('required');
  expect(console.warn).not.toHaveBeenCalled();
});

test('works without a stub, under the name it is given', async () => {
  const page = await load({ name: 'feedback', consent: 'granted' });
  expect(page['tactful']).toBeUndefined();
  expect(page['feedback']!.consent!.state).toBe('granted');
});

test.each<[what: string, ...parameters: Parameters<typeof load>]>([
  ['it is no classic script', null],
  ['the name is taken', {}, { tactful: { other: true } }],
  [
    'a client runs already',
    {},
    { tactful: Object.assign(() => {}, { track: () => {} }) },
  ],
  ['the inline config is missing', { config: '#nowhere' }],
])(
  'warns, throws nothing and leaves the page alone when %s',
  async (_, dataset, globals) => {
    const page = await load(dataset, globals);
    expect(page['tactful']).toBe(globals?.['tactful']);
    expect(console.warn).toHaveBeenCalledExactlyOnceWith(
      expect.stringMatching(/^\[tactful\] /),
    );
  },
);
