import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFolder, createTestCollector } from './fixtures.ts';

const document = (accent: string): string =>
  JSON.stringify({ version: 1, theme: { accent }, prompts: [] }, null, 2);

async function createConfigured(text?: string) {
  const file = join(await createFolder(), 'tactful.json');
  const save = (next: string): Promise<void> => writeFile(file, next);
  if (text !== undefined) await save(text);
  const { app, lines } = await createTestCollector({ config: file });
  const get = async (headers: Record<string, string> = {}): Promise<Response> =>
    app.request('/tactful.json', { headers });
  return { file, save, get, lines };
}

test('serves the file letter by letter, with a strong ETag and no-cache', async () => {
  const { get } = await createConfigured(document('red'));
  const answer = await get();
  expect(await answer.text()).toBe(document('red'));
  expect(answer.headers.get('content-type')).toBe('application/json');
  expect(answer.headers.get('cache-control')).toBe('no-cache');
  expect(answer.headers.get('etag')).toMatch(/^"[\w-]+"$/);
});

test('answers 304 to who has it, until it is saved anew', async () => {
  const { get, save } = await createConfigured(document('red'));
  const etag = (await get()).headers.get('etag')!;
  for (const tags of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const answer = await get({ 'If-None-Match': tags });
    expect(answer.status).toBe(304);
    expect(await answer.text()).toBe('');
    expect(answer.headers.get('etag')).toBe(etag);
  }
  await save(document('blue'));
  const answer = await get({ 'If-None-Match': etag });
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe(document('blue'));
  expect(answer.headers.get('etag')).not.toBe(etag);
});

test('keeps serving the last good one and prints one line per problem', async () => {
  const { file, get, save, lines } = await createConfigured(document('red'));
  await get();
  await save('{"version": 1,');
  expect(await (await get()).text()).toBe(document('red'));
  await get();
  expect(lines).toEqual([expect.stringContaining(`${file}: is not JSON`)]);

  await save('{"version": 1, "prompts": [{"id": "a b"}]}');
  expect(await (await get()).text()).toBe(document('red'));
  expect(lines[1]).toContain('prompts[0].id');
  expect(lines[1]).not.toContain('\n');

  await rm(file);
  expect((await get()).status).toBe(200);
  expect(lines[2]).toContain('cannot be read');
  await save(document('blue'));
  expect(await (await get()).text()).toBe(document('blue'));
  expect(lines).toHaveLength(3);
});

test('prints the same problem again after it was mended', async () => {
  const { get, save, lines } = await createConfigured('{');
  await get();
  await save(document('red'));
  await get();
  await save('{');
  await get();
  expect(lines).toHaveLength(2);
});

test.each([undefined, '{', '{"version": 2, "prompts": []}'])(
  'answers 503 while there has never been a good one (%j)',
  async (text) => {
    const { file, get } = await createConfigured(text);
    const answer = await get();
    expect(answer.status).toBe(503);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.text()).not.toContain(file);
  },
);

test('answers 404 when none is configured', async () => {
  const { app } = await createTestCollector();
  const answer = await app.request('/tactful.json');
  expect(answer.status).toBe(404);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
});

test('takes a function instead of a path', async () => {
  const { app } = await createTestCollector({
    config: async () => document('green'),
  });
  expect(await (await app.request('/tactful.json')).text()).toBe(
    document('green'),
  );
});
