/** The part of a window that a client looks at, with nothing going on in it. */
export interface QuietWindow {
  readonly window: Window & typeof globalThis;
  /** Goes to another path, as a router does. */
  navigate(path: string): void;
}

/** A page that is loaded, visible and idle, without a browser. */
export function createQuietWindow(path = '/'): QuietWindow {
  const locate = (url: string): Record<string, string> => {
    const { pathname, hash, search } = new URL(url, 'http://localhost');
    return { pathname, hash, search };
  };
  const location = {
    host: 'localhost',
    origin: 'http://localhost',
    ...locate(path),
  };
  const history = {
    pushState: (_data: unknown, _unused: string, url: string) => {
      Object.assign(location, locate(url));
    },
    replaceState: () => {},
  };
  const document = Object.assign(new EventTarget(), {
    readyState: 'complete',
    hidden: false,
    title: 'A page',
    referrer: '',
    activeElement: null,
    baseURI: 'http://localhost/',
    documentElement: { lang: 'en' },
    querySelector: () => null,
    querySelectorAll: () => [],
  });
  const window = Object.assign(new EventTarget(), {
    document,
    location,
    history,
    navigator: { language: 'en' },
    screen: { width: 1280, height: 800 },
    performance: { now: () => 0 },
    matchMedia: () => ({ matches: false }),
    requestIdleCallback: (callback: () => void) => {
      callback();
      return 0;
    },
    MutationObserver: class {
      observe(): void {}
      disconnect(): void {}
    },
  });
  return {
    window: window as unknown as Window & typeof globalThis,
    navigate: (next) => window.history.pushState(null, '', next),
  };
}
