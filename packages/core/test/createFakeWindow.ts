/** What of a window a client looks at; both are real event targets. */
export interface FakeWindow extends Window {
  document: FakeDocument;
}

interface FakeDocument extends Document {
  readyState: DocumentReadyState;
  visibilityState: DocumentVisibilityState;
}

/** A window without a browser. */
export function createFakeWindow(
  state: Partial<Pick<FakeDocument, 'readyState' | 'visibilityState'>> = {},
): FakeWindow {
  const document = Object.assign(new EventTarget(), {
    readyState: 'complete',
    visibilityState: 'visible',
    title: 'Shop',
    documentElement: { lang: 'en' },
    ...state,
  });
  return Object.assign(new EventTarget(), {
    document,
    location: { pathname: '/shop' },
    // Asked late: the clock may be a fake one by then.
    setTimeout: (callback: () => void, ms?: number) =>
      globalThis.setTimeout(callback, ms),
  }) as unknown as FakeWindow;
}

/** The visitor looks at another tab, or leaves. */
export function hide({ document }: FakeWindow): void {
  document.visibilityState = 'hidden';
  document.dispatchEvent(new Event('visibilitychange'));
}
