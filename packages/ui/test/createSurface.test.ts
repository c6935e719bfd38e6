import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  createSurface,
  type Surface,
  type SurfaceOptions,
} from '../src/createSurface.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  document.documentElement
    .querySelectorAll('tactful-prompt, dialog')
    .forEach((element) => element.remove());
});

interface TestSurface extends Surface {
  host: HTMLElement;
  shadow: ShadowRoot;
  input: HTMLInputElement;
  onTouch: ReturnType<typeof vi.fn>;
  onEscape: ReturnType<typeof vi.fn>;
}

/** A surface with one field in it. */
function create(options: Partial<SurfaceOptions> = {}): TestSurface {
  const onTouch = vi.fn();
  const onEscape = vi.fn();
  const surface = createSurface({
    placement: 'bottom-end',
    theme: undefined,
    isModal: false,
    place: undefined,
    onTouch,
    onEscape,
    ...options,
  });
  surface.attach();
  const input = document.createElement('input');
  surface.root.append(input);
  const host = document.querySelector<HTMLElement>('tactful-prompt')!;
  return {
    ...surface,
    host,
    shadow: host.shadowRoot!,
    input,
    onTouch,
    onEscape,
  };
}

function key(
  target: Element,
  type: string,
  init: KeyboardEventInit = {},
): void {
  const all = { bubbles: true, composed: true, ...init };
  target.dispatchEvent(new KeyboardEvent(type, all));
}

test('hangs under <html>, in an open shadow root', () => {
  const { host, shadow, root } = create();
  expect(host.parentNode).toBe(document.documentElement);
  expect(shadow.mode).toBe('open');
  expect(shadow.contains(root)).toBe(true);
});

test('is styled by one adopted sheet, and by nothing that a CSP could refuse', () => {
  const { shadow } = create();
  expect(shadow.adoptedStyleSheets).toHaveLength(1);
  expect(shadow.querySelector('style, link, [style]')).toBeNull();
  expect(document.querySelector('head style, head link')).toBeNull();
});

test('is put where the config says, in its colour', () => {
  const { host } = create({
    placement: 'top-start',
    theme: { accent: '#0a5ad4', preset: 'compact', scheme: 'dark' },
  });
  expect({ ...host.dataset }).toEqual({
    placement: 'top-start',
    preset: 'compact',
  });
  expect(host.style.getPropertyValue('--tactful-scheme')).toBe('dark');
  expect(host.style.getPropertyValue('--tactful-accent')).toBe('#0a5ad4');
});

test('says a text in a region that was there before', () => {
  const { shadow, open } = create();
  const region = shadow.querySelector('[role=status]')!;
  open('Would you recommend us?');
  expect(region.textContent).toBe('');
  vi.advanceTimersToNextFrame();
  expect(region.textContent).toBe('Would you recommend us?');
});

test('closes when Escape is released, not before', () => {
  const { input, onEscape } = create();
  key(input, 'keydown', { key: 'Escape' });
  expect(onEscape).not.toHaveBeenCalled();
  key(input, 'keyup', { key: 'Escape' });
  expect(onEscape).toHaveBeenCalledOnce();
});

test.each<[what: string, down: KeyboardEventInit | undefined]>([
  ['another key', { key: 'Enter' }],
  ['an Escape that ends a composition', { key: 'Escape', isComposing: true }],
  ['an Escape that went down elsewhere', undefined],
])('stays at %s', (_, down) => {
  const { input, onEscape } = create();
  if (down) key(input, 'keydown', down);
  key(input, 'keyup', { key: 'Escape' });
  expect(onEscape).not.toHaveBeenCalled();
});

test.each(['keydown', 'keypress', 'keyup', 'focusin', 'focusout'])(
  'keeps %s to itself',
  (type) => {
    const { input, host } = create();
    const onEvent = vi.fn();
    for (const target of [document, document.documentElement, window]) {
      target.addEventListener(type, onEvent);
    }
    key(input, type, { key: 'a' });
    expect(onEvent).not.toHaveBeenCalled();
    const inside = vi.fn();
    host.addEventListener(type, inside);
    key(input, type, { key: 'a' });
    expect(inside).toHaveBeenCalledOnce();
    for (const target of [document, document.documentElement, window]) {
      target.removeEventListener(type, onEvent);
    }
  },
);

test.each(['keydown', 'pointerdown'])('is touched by %s', (type) => {
  const { input, onTouch } = create();
  input.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  expect(onTouch).toHaveBeenCalledOnce();
});

test('takes no focus by itself, and leaves no element behind', () => {
  const before = document.activeElement;
  const { host, shadow, open, remove } = create();
  open('Would you recommend us?');
  expect(document.activeElement).toBe(before);
  expect(shadow.activeElement).toBeNull();
  remove();
  remove();
  expect(host.isConnected).toBe(false);
});

test('is a modal dialog if it was asked for, and is closed when it is removed', () => {
  const { root, open, remove } = create({ isModal: true });
  expect(root.localName).toBe('dialog');
  open('Would you recommend us?');
  expect((root as HTMLDialogElement).open).toBe(true);
  remove();
  expect((root as HTMLDialogElement).open).toBe(false);
});

test('keeps the browser from closing it when Escape goes down', () => {
  const { input } = create({ isModal: true });
  const down = new KeyboardEvent('keydown', {
    key: 'Escape',
    bubbles: true,
    cancelable: true,
  });
  input.dispatchEvent(down);
  expect(down.defaultPrevented).toBe(true);
});
