import type { Context } from '../Context.ts';
import type { AdapterRequest } from '../deliver/Adapter.ts';

/** Hosts that a page of https: may ask over http:. */
const LOOPBACK = /^(.*\.?localhost|127(\.\d+){3}|\[::1\])$/;

/** What goes on between the page and its destinations, beyond single answers. */
export interface Network {
  /** Whether the page's policy, or the browser's, forbids this request: then it is not sent, and that is told once. */
  isForbidden(name: string, request: Asked): boolean;
  /** Notes a request that was not answered, and how long that took. */
  onFailed(options: { name: string; request: Asked; tookMs: number }): void;
  /** Notes one that was. */
  onAnswered(name: string): void;
  stop(): void;
}

type Asked = Pick<AdapterRequest, 'url' | 'headers'>;

/** What fails sooner than this never left the browser. */
const INSTANT_MS = 50;
/** So many in a row. */
const FAILURES = 3;

/**
 * Listens to what tells of the network and of the page's policy.
 *
 * @param onBetter Called when the browser says that it is online again.
 */
export function watchNetwork(
  context: Context,
  { onBetter }: { onBetter(): void },
): Network {
  const { window, emit, report } = context;
  const { document } = window;
  const watching = new AbortController();
  const { signal } = watching;
  const forbidden = new Set<string>();
  const instant = new Map<string, number>();
  const failed = new Map<string, number>();
  const told = new Set<string>();

  const toUrl = (url: string): string => new URL(url, document.baseURI).href;
  const tell = (name: string, reason: string, message: string): void => {
    if (told.has(name + reason)) return;
    told.add(name + reason);
    report(message);
    emit('blocked', { destination: name, reason });
  };
  /** Whether requests to the page's own server get through, so that it is not the network. */
  const reachesHome = async (): Promise<boolean> => {
    try {
      await context.fetch(document.baseURI, { method: 'HEAD', signal });
      return true;
    } catch {
      return false;
    }
  };

  window.addEventListener('online', onBetter, { signal });
  document.addEventListener(
    'securitypolicyviolation',
    ({ effectiveDirective, blockedURI }) => {
      if (effectiveDirective === 'connect-src') forbidden.add(blockedURI);
    },
    { signal },
  );

  const isForbidden: Network['isForbidden'] = (name, { url }) => {
    const { href, origin, protocol, hostname } = new URL(toUrl(url));
    if (
      protocol === 'http:' &&
      window.location.protocol === 'https:' &&
      !LOOPBACK.test(hostname)
    ) {
      tell(
        name,
        'mixed_content',
        `Browsers block "${name}": this page is https:, ${origin} is not. Use an endpoint with https:.`,
      );
      return true;
    }
    // A policy names the URL, or of another origin's perhaps only that.
    if (!forbidden.has(href) && !forbidden.has(origin)) return false;
    tell(
      name,
      'blocked_csp',
      `The page's policy blocks "${name}". Allow it: connect-src ${origin}.`,
    );
    return true;
  };
  const count = (counts: Map<string, number>, name: string): number => {
    const next = (counts.get(name) ?? 0) + 1;
    counts.set(name, next);
    return next;
  };

  return {
    isForbidden,
    onAnswered: (name) => {
      instant.delete(name);
      failed.delete(name);
    },
    onFailed: ({ name, request, tookMs }) => {
      if (isForbidden(name, request)) return;
      if (tookMs >= INSTANT_MS) instant.delete(name);
      else count(instant, name);
      const isAtOnce = instant.get(name) === FAILURES;
      const { origin } = new URL(toUrl(request.url));
      const isElsewhere = origin !== new URL(document.baseURI).origin;
      const isOften = count(failed, name) === FAILURES;
      if (!isElsewhere || !(isAtOnce || isOften)) return;
      // Headers cost a preflight, which the receiver may refuse.
      const asksFirst = Object.keys(request.headers ?? {}).length > 0;
      if (!asksFirst && !isAtOnce) return;
      void reachesHome().then((isReached) => {
        if (!isReached) return;
        if (asksFirst) {
          tell(
            name,
            'cors_or_network',
            `"${name}" does not answer: it is down, or its server does not allow these headers (CORS).`,
          );
        } else {
          tell(
            name,
            'blocked',
            `Something blocks "${name}": a blocker, perhaps.`,
          );
        }
      });
    },
    stop: () => watching.abort(),
  };
}
