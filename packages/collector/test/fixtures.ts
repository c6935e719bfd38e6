import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { onTestFinished } from 'vitest';
import {
  createCollector,
  type CollectorOptions,
} from '../src/createCollector.ts';
import { createSqliteStore } from '../src/store/createSqliteStore.ts';
import type { Store } from '../src/store/Store.ts';

export const TOKEN = 'a-token';
export const bearer: Record<string, string> = {
  Authorization: `Bearer ${TOKEN}`,
};

export type Fields = Record<string, unknown>;

let count = 0;

/** A UUIDv7 that this process has not used. */
export function nextId(): string {
  count += 1;
  const tail = count.toString(16).padStart(12, '0');
  return `019a0000-0000-7000-8000-${tail}`;
}

/** A valid touchpoint record; `fields` replace its own. */
export function touchpoint(fields: Fields = {}): Fields & { id: string } {
  return {
    id: nextId(),
    type: 'touchpoint',
    name: 'page.viewed',
    at: '2026-12-01T09:00:00.000Z',
    session: 'session-1',
    page: { id: 'page-1', path: '/' },
    seq: 1,
    config: 'none',
    data: {},
    ...fields,
  };
}

/** A valid response record; `data` replaces fields of its data. */
export function response(data: Fields = {}): Fields & { id: string } {
  return touchpoint({
    type: 'response',
    name: 'response.submitted',
    data: {
      response: nextId(),
      revision: 1,
      final: true,
      prompt: 'checkout-ease',
      answers: [{ question: 'ease', type: 'nps', value: 9, ms: 1200 }],
      ...data,
    },
  });
}

/** A batch with these records, as the page writes it. */
export function batch(records: unknown[], fields: Fields = {}): string {
  const sdk = { name: 'test', version: '1.0.0' };
  return JSON.stringify({
    v: 1,
    sentAt: '2026-12-01T09:00:01.000Z',
    sdk,
    records,
    ...fields,
  });
}

/** A folder of its own, gone after the test. */
export async function createFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tactful-collector-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A real store in a file of its own, closed after the test. */
export async function createStore(): Promise<Store> {
  const store = createSqliteStore({
    file: join(await createFolder(), 'test.db'),
  });
  onTestFinished(() => store.close());
  return store;
}

export interface TestCollector {
  app: Hono;
  store: Store;
  /** Lines that were printed. */
  lines: string[];
  /** Posts a body as the page does. */
  post(
    body: string | Uint8Array<ArrayBuffer>,
    headers?: Record<string, string>,
  ): Promise<Response>;
  /** Reads with the token. */
  read(path: string): Promise<Response>;
  /** Reads what `/v1/records` lists. */
  list(
    query?: string,
  ): Promise<{ records: Fields[]; next: string | null; cursor: string }>;
}

/** The real app on a real store. */
export async function createTestCollector(
  options: Partial<CollectorOptions> = {},
): Promise<TestCollector> {
  const { store = await createStore() } = options;
  const lines: string[] = [];
  const onProblem = (line: string): void => void lines.push(line);
  const app = createCollector({ token: TOKEN, onProblem, ...options, store });
  const read = async (path: string): Promise<Response> =>
    app.request(path, { headers: bearer });
  return {
    app,
    store,
    lines,
    read,
    post: async (body, headers = {}) =>
      app.request('/v1/batches', {
        method: 'POST',
        body,
        headers: { 'Content-Type': 'text/plain;charset=UTF-8', ...headers },
      }),
    list: async (query = '') =>
      (await read(`/v1/records${query}`)).json() as never,
  };
}
