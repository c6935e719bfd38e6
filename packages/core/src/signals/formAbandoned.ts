import { onNavigated } from '../lib/onNavigated.ts';
import type { Signal } from './Signal.ts';
import { isSelector } from './lib/isSelector.ts';
import { readElements } from './lib/readElements.ts';
import { watch } from './lib/watch.ts';

const SEARCH = '[type=search],[role=search],search';

export interface FormAbandonedOptions {
  /**
   * CSS selector of the form, or of what stands for one.
   * @default 'form'
   */
  selector?: string | undefined;
}

/**
 * Notices, once per form and page, that something was entered in it and that it
 * was not submitted before the page was left, hidden or closed, or the form taken
 * out of the page. What was entered stays unread. A search does not count. A
 * script that reads the whole form (`new FormData(form)`) is taken to submit it;
 * one that sends its fields one by one, without a `submit` event, is not.
 *
 * Properties: `form` and `field`, names or ids of the form and of the last field.
 */
export const formAbandoned: Signal<FormAbandonedOptions> = {
  touchpoint: 'form.abandoned',
  start: (onTouchpoint, { page: { window }, selector = 'form' }) =>
    watch(window, (listen, { signal }) => {
      if (!isSelector(selector, window)) return;
      const { document } = window;
      /** The last field of each form that is neither submitted nor told. */
      const open = new Map<Element, string>();
      let told = new WeakSet<Element>();

      const close = (form: Element) => {
        open.delete(form);
        if (!open.size) removals.disconnect();
      };
      const tell = (isLeft: (form: Element) => boolean) => {
        for (const [form, field] of open) {
          if (!isLeft(form)) continue;
          told.add(form);
          close(form);
          onTouchpoint({ form: readName(form), field });
        }
      };
      const tellAll = () => tell(() => true);
      const removals = new window.MutationObserver(() =>
        tell((form) => !form.isConnected),
      );
      const onDone = ({ target }: Event) => {
        for (const form of open.keys()) {
          if (form.contains(target as Node)) close(form);
        }
      };

      listen('input', (event) => {
        const elements = readElements(event);
        const form = elements.find((it) => it.matches(selector));
        if (!form || told.has(form)) return;
        if (elements.some((it) => it.matches(SEARCH))) return;
        if (!open.has(form)) {
          removals.observe(document, { childList: true, subtree: true });
          // These do not leave a shadow root.
          for (const type of ['submit', 'formdata', 'reset']) {
            form.getRootNode().addEventListener(type, onDone, {
              capture: true,
              signal,
            });
          }
        }
        open.set(form, readName(elements[0]!));
      });
      listen('pagehide', tellAll);
      listen('visibilitychange', () => {
        if (document.visibilityState === 'hidden') tellAll();
      });
      const stop = onNavigated(window, () => {
        tellAll();
        told = new WeakSet();
      });
      signal.addEventListener('abort', () => {
        stop();
        removals.disconnect();
      });
    }),
};

/** Read as attributes: in a form, `form.id` may be one of its fields. */
function readName(element: Element): string {
  const names = ['name', 'id'].map((it) => element.getAttribute(it) ?? '');
  return names.find((it) => /^[\w.:[\]-]{1,40}$/.test(it)) ?? element.localName;
}
