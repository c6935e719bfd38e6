import { afterEach, expect, test, vi } from 'vitest';
import { loadConfig } from '../../src/config/loadConfig.ts';
import { fnv1a } from '../../src/lib/fnv1a.ts';
import type { Config } from '../../src/types.gen.ts';

afterEach(() => void vi.restoreAllMocks());

const URL = '/tactful.json';
const plain: Config = { version: 1, prompts: [] };

const answer =
  (body: string, status = 200): typeof fetch =>
  async () =>
    new Response(body, { status });
const unreachable: typeof fetch = () => expect.unreachable();

test('takes an object as it is, without a request', async () => {
  expect(await loadConfig(plain, unreachable)).toMatchObject({
    value: plain,
    hash: fnv1a(JSON.stringify(plain)),
  });
});

test('shares nothing of an object with the host', async () => {
  const { value } = await loadConfig(plain, unreachable);
  expect(value).not.toBe(plain);
});

test('gets what the URL holds, and hashes its text', async () => {
  const text = '{ "version": 1, "prompts": [] }';
  expect(await loadConfig(URL, answer(text))).toMatchObject({
    value: plain,
    hash: fnv1a(text),
  });
});

test.each([
  ['an object', { ...plain, hash: 'built' }, unreachable],
  ['a file', URL, answer('{"version":1,"hash":"built","prompts":[]}')],
])('takes the hash of the build from %s', async (_, config, fetch) => {
  expect((await loadConfig(config, fetch)).hash).toBe('built');
});

test.each([
  ['a 500', answer('{}', 500), 'answered 500'],
  ['a 404', answer('<h1>Not found</h1>', 404), 'answered 404'],
  ['HTML', answer('<!doctype html>'), 'is not JSON'],
  ['nothing', answer(''), 'is not JSON'],
  [
    'no network',
    () => Promise.reject(new TypeError('Failed to fetch')),
    'did not arrive',
  ],
  [
    'a fetch that throws',
    () => {
      throw new TypeError('wrapped');
    },
    'did not arrive',
  ],
])('says what happened and what to do for %s', async (_, fetch, problem) => {
  await expect(
    loadConfig(URL, fetch as typeof globalThis.fetch),
  ).rejects.toThrow(`Config /tactful.json ${problem}. Check the URL.`);
});

test.each(['null', '5', '"text"', '[]'])(
  'leaves it to others to refuse %s',
  async (text) => {
    expect(await loadConfig(URL, answer(text))).toMatchObject({
      value: JSON.parse(text),
      hash: fnv1a(text),
    });
  },
);

test('gives up after 10 s', async () => {
  const ending = new AbortController();
  const timeout = vi
    .spyOn(AbortSignal, 'timeout')
    .mockReturnValue(ending.signal);
  const hanging: typeof fetch = (_, init) =>
    new Promise((_resolve, reject) => {
      init!.signal!.addEventListener('abort', () =>
        reject(new Error('aborted')),
      );
    });
  const loading = loadConfig(URL, hanging);
  ending.abort();
  await expect(loading).rejects.toThrow('did not arrive');
  expect(timeout).toHaveBeenCalledExactlyOnceWith(10_000);
});
