import type { TactfulRecord } from '@tactful/core';
import { type PageServer, servePages } from '../../../e2e/src/servePages.ts';
import { scriptRoutes } from '../../../e2e/src/serveTactful.ts';
import { tagPage } from '../../../e2e/src/tagPage.ts';
import { bundleContender } from '../bundleContender.ts';

export interface TrackServer extends PageServer {
  /** Ids of what has arrived under this name, and how many requests that took. */
  arrived(name: string): { unique: number; requests: number };
}

/** Isolated, a page has a clock of 5 µs instead of 100. */
const ISOLATED = {
  'content-type': 'text/html; charset=utf-8',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** A page with the tag, one with Sentry, and a receiver of both. */
export async function serveTrack(): Promise<TrackServer> {
  const sentry = await bundleContender('track/sentry.ts');
  const requests: TactfulRecord[][] = [];
  const server = await servePages({
    ...scriptRoutes(),
    '/tactful': {
      headers: ISOLATED,
      body: tagPage({ config: { version: 1, prompts: [] } }),
    },
    '/sentry': {
      headers: ISOLATED,
      body: '<!doctype html><title>A page</title><script src="/sentry.js"></script>',
    },
    '/sentry.js': {
      headers: { 'content-type': 'text/javascript' },
      body: sentry,
    },
    '/api/1/envelope/': { body: '{}' },
    '/feedback': ({ body }) => {
      requests.push((JSON.parse(body) as { records: TactfulRecord[] }).records);
      return { headers: { 'content-type': 'application/json' }, body: '{}' };
    },
  });
  return {
    ...server,
    arrived: (name) => {
      const carried = requests
        .map((records) => records.filter((one) => one.name === name))
        .filter((records) => records.length > 0);
      const ids = carried.flat().map(({ id }) => id);
      return { unique: new Set(ids).size, requests: carried.length };
    },
  };
}
