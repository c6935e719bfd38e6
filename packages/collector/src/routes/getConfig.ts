import type { Handler } from 'hono';
import type { LoadedConfig } from '../lib/createConfigSource.ts';
import { RequestProblem } from '../lib/RequestProblem.ts';

/** Serves the config with a strong entity tag, so that a page which has it gets a 304. */
export function getConfig(
  readConfig: (() => Promise<LoadedConfig | undefined>) | undefined,
): Handler {
  return async (c) => {
    if (!readConfig) {
      throw new RequestProblem(404, {
        detail: 'This collector serves no config. Start it with one.',
      });
    }
    const config = await readConfig();
    if (!config) {
      throw new RequestProblem(503, {
        detail: 'The config is broken. The collector has printed where.',
        headers: { 'Cache-Control': 'no-store' },
      });
    }
    const { text, etag } = config;
    c.header('ETag', etag);
    c.header('Cache-Control', 'no-cache');
    if (isKnown(c.req.header('if-none-match'), etag)) return c.body(null, 304);
    return c.body(text, 200, { 'Content-Type': 'application/json' });
  };
}

function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  const tags = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim());
  // Proxies that compress a body mark its tag as weak.
  return tags.some((tag) => tag === '*' || tag.replace(/^W\//, '') === etag);
}
