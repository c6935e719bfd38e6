import type { Context } from '../Context.ts';

/** What goes on between the page and its destinations, beyond single answers. */
export interface Network {
  /** Whether the page's policy forbids requests to this URL: then none is sent. */
  isForbidden(url: string): boolean;
  /** Notes a request that was not answered, and how long that took. */
  onFailed(options: { name: string; url: string; tookMs: number }): void;
  /** Notes one that was. */
  onAnswered(name: string): void;
  stop(): void;
}

/** What fails sooner than this never left the browser. */
const INSTANT_MS = 50;
const INSTANT_FAILURES = 3;

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

  return {
    // A policy names the URL, or of another origin's perhaps only that.
    isForbidden: (url) => {
      const { href, origin } = new URL(toUrl(url));
      return forbidden.has(href) || forbidden.has(origin);
    },
    onAnswered: (name) => void instant.delete(name),
    onFailed: ({ name, url, tookMs }) => {
      const { href, origin } = new URL(toUrl(url));
      if (forbidden.has(href) || forbidden.has(origin)) {
        const directive = `connect-src ${origin}`;
        return tell(
          name,
          'blocked_csp',
          `The page's policy blocks "${name}". Allow it: ${directive}.`,
        );
      }
      const failures = tookMs < INSTANT_MS ? (instant.get(name) ?? 0) + 1 : 0;
      instant.set(name, failures);
      const isForeign = origin !== new URL(document.baseURI).origin;
      if (failures !== INSTANT_FAILURES || !isForeign) return undefined;
      void reachesHome().then((isReached) => {
        if (!isReached) return;
        tell(
          name,
          'blocked',
          `Something blocks "${name}": a blocker, perhaps.`,
        );
      });
      return undefined;
    },
    stop: () => watching.abort(),
  };
}
