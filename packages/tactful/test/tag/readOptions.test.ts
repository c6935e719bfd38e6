import type { RequestAdapter } from '@tactful/core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readOptions } from '../../src/tag/readOptions.ts';

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => {}));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

type Attributes = Record<string, string>;

/** Reads a tag with these `data-*` attributes, on a page with these elements. */
function read(dataset: Attributes, inline: Attributes = {}) {
  vi.stubGlobal('document', {
    getElementById: (id: string) =>
      Object.hasOwn(inline, id) ? { textContent: inline[id] } : null,
  });
  return readOptions({ dataset } as unknown as HTMLElement);
}

test('has a default for everything', () => {
  expect(read({})).toEqual({
    config: 'tactful.json',
    adapters: [expect.objectContaining({ name: 'console' })],
  });
});

test('reads every attribute', () => {
  const attributes = {
    config: '/a.json',
    name: 'shop',
    locale: 'de',
    environment: 'staging',
    consent: 'granted',
    mode: 'test',
    release: '1.2',
    storage: 'memory',
    redact: 'true',
  };
  expect(read({ ...attributes, endpoint: '/feedback' })).toMatchObject({
    ...attributes,
    adapters: [expect.objectContaining({ name: 'http' })],
  });
});

test('posts to the endpoint, without a hint', () => {
  const [adapter] = read({ endpoint: '/feedback' }).adapters!;
  const header = { v: 1, sentAt: '', sdk: { name: '', version: '' } } as const;
  expect((adapter as RequestAdapter).encode([], header)).toMatchObject([
    { url: '/feedback' },
  ]);
  expect(console.info).not.toHaveBeenCalled();
});

test.each<Attributes>([{}, { endpoint: '' }])(
  'prints records, and says so, with the attributes %o',
  (attributes) => {
    expect(read(attributes).adapters).toMatchObject([{ name: 'console' }]);
    expect(console.info).toHaveBeenCalledExactlyOnceWith(
      expect.stringContaining('data-endpoint'),
    );
  },
);

test.each([
  ['consent', 'required', undefined],
  ['consent', 'denied', 'denied'],
  ['consent', 'Granted', undefined],
  ['consent', 'yes', undefined],
  ['consent', '', undefined],
  ['mode', 'live', undefined],
  ['mode', 'off', 'off'],
  ['mode', 'OFF', undefined],
] as const)(
  'reads data-%s="%s" as %s, where undefined is the default',
  (attribute, written, value) => {
    expect(read({ [attribute]: written })[attribute]).toBe(value);
  },
);

test('reads the config from JSON on the page', () => {
  const config = { version: 1, prompts: [] };
  const inline = { survey: `\n${JSON.stringify(config)}\n` };
  expect(read({ config: '#survey' }, inline).config).toEqual(config);
});

test.each<[what: string, inline: Attributes]>([
  ['missing', {}],
  ['broken', { survey: '{"version":1,}' }],
  ['empty', { survey: '' }],
])('says what to do about inline JSON that is %s', (_, inline) => {
  expect(() => read({ config: '#survey' }, inline)).toThrow(
    'No JSON in #survey. Put it before this tag',
  );
});

test('takes an empty data-config as none', () => {
  expect(read({ config: '' })).toMatchObject({ config: 'tactful.json' });
});
