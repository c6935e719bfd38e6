import { createQuietWindow } from '../src/testing/createQuietWindow.ts';

/** A window whose state a test may change; it and its document are real event targets. */
export type FakeWindow = Omit<Window & typeof globalThis, 'document'> & {
  document: FakeDocument;
};

type FakeDocument = Document & {
  -readonly [
    Key in
      | 'readyState'
      | 'hidden'
      | 'activeElement'
      | 'referrer'
      | 'querySelector'
  ]: Document[Key];
};

/** A window without a browser. */
export function createFakeWindow(
  state: Partial<Pick<FakeDocument, 'readyState' | 'hidden' | 'referrer'>> = {},
): FakeWindow {
  const { window } = createQuietWindow('/shop');
  Object.assign(window.document, { title: 'Shop' }, state);
  for (const target of [window, window.document]) keepSignals(target);
  return Object.assign(window, {
    requestIdleCallback: undefined,
    // Asked late: the clock may be a fake one by then.
    setTimeout: (callback: () => void, ms?: number) =>
      globalThis.setTimeout(callback, ms),
  }) as unknown as FakeWindow;
}

/**
 * Node holds what ends a listener weakly, by target: of two with a signal the first
 * is not removed any more once garbage was collected. Here it always is.
 */
function keepSignals(target: EventTarget): void {
  const add = target.addEventListener.bind(target);
  const addFirmly: typeof add = (type, listener, options) => {
    add(type, listener, options);
    if (typeof options !== 'object') return;
    options.signal?.addEventListener('abort', () =>
      target.removeEventListener(type, listener, options),
    );
  };
  target.addEventListener = addFirmly;
}

/** The visitor looks at another tab, or leaves. */
export function hide({ document }: FakeWindow): void {
  Object.assign(document, { hidden: true });
  document.dispatchEvent(new Event('visibilitychange'));
}
