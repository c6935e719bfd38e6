import type { TagPageOptions } from '../tagPage.ts';

/**
 * Script for the page, after the stub and before the tag: notes what our requests look like from
 * inside, and what belongs to the host.
 */
export const probe: NonNullable<TagPageOptions['before']> = `
  window.probe = { posts: [], keepaliveBytes: 0, mostKeepaliveBytes: 0, rejected: 0, heard: [], longest: 0, names: ['tactful'] };
  const MOST = 'hostMostKeepaliveBytes';
  // Of all documents of the visitor: the one that goes sends the most.
  try { probe.mostKeepaliveBytes = Number(localStorage.getItem(MOST)); } catch {}
  const noteMost = () => {
    probe.mostKeepaliveBytes = Math.max(probe.mostKeepaliveBytes, probe.keepaliveBytes);
    try { localStorage.setItem(MOST, probe.mostKeepaliveBytes); } catch {}
  };
  noteMost();
  const realFetch = window.fetch;
  window.fetch = probe.fetch = (url, init = {}) => {
    const bytes = new TextEncoder().encode(init.body || '').length;
    const isCounted = init.keepalive && bytes > 0;
    if (init.method === 'POST') {
      const hindered = probe.hinder?.(String(url));
      if (hindered) return hindered;
      probe.posts.push({ url: String(url), bytes, keepalive: Boolean(init.keepalive), atMs: performance.now() });
    }
    if (isCounted) probe.keepaliveBytes += bytes;
    noteMost();
    const end = () => { if (isCounted) probe.keepaliveBytes -= bytes; };
    return realFetch(url, init).then(
      (response) => { end(); return response; },
      (error) => { end(); probe.rejected += 1; throw error; },
    );
  };
  probe.pushState = history.pushState;
  if (window.PerformanceObserver && PerformanceObserver.supportedEntryTypes.includes('longtask')) {
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) probe.longest = Math.max(probe.longest, duration);
    }).observe({ type: 'longtask' });
  }
  probe.listen = (client) => {
    for (const name of ['delivered', 'lost', 'blocked', 'degraded']) {
      window[client]('on', name, (detail) => probe.heard.push({ name, client, ...detail }));
    }
  };
  probe.sum = (name) => probe.heard
    .filter((one) => one.name === name)
    .reduce((sum, { count = 1 }) => sum + count, 0);
  probe.listen('tactful');`;

/**
 * More clients on the page, each with an endpoint of its own, beside `tactful`.
 */
export function moreClients(
  endpoints: Readonly<Record<string, string>>,
): Pick<TagPageOptions, 'before' | 'body'> {
  const names = Object.keys(endpoints);
  return {
    before: `;for (const name of ${JSON.stringify(names)}) {
      const stub = window[name] = (...call) => stub.q.push(call);
      stub.q = [];
      probe.names.push(name);
      probe.listen(name);
    }`,
    body: names
      .map(
        (name) =>
          `<script async src="/tactful.js?${name}" data-name="${name}" data-endpoint="${endpoints[name]}"
             data-consent="granted" data-config="#feedback"></script>`,
      )
      .join(''),
  };
}

/** What was heard by `on`. */
export interface Heard {
  name: string;
  destination?: string;
  reason?: string;
  count?: number;
  status?: number;
}

export interface Probe {
  posts: { url: string; bytes: number; keepalive: boolean; atMs: number }[];
  /** In flight at once, in any document of this visitor. */
  mostKeepaliveBytes: number;
  rejected: number;
  heard: Heard[];
  /** Milliseconds of the longest task; 0 where the engine does not tell. */
  longest: number;
}

/** Runs in the page: whatever of the host's is not as it was. */
export function findTraces(): string[] {
  const { probe: kept } = window as unknown as {
    probe: { fetch: unknown; pushState: unknown };
  };
  const keys = [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
  return [
    window.fetch === kept.fetch ? '' : 'fetch',
    // eslint-disable-next-line @typescript-eslint/unbound-method
    history.pushState === kept.pushState ? '' : 'history.pushState',
    ...keys.filter((key) => !/^(tactful|host)/.test(key)),
  ].filter(Boolean);
}
