import type { Signal } from './Signal.ts';
import { isSelector } from './lib/isSelector.ts';
import { readElements } from './lib/readElements.ts';
import { readWord } from './lib/readWord.ts';
import { watch } from './lib/watch.ts';

export interface FormAbandonedOptions {
  /**
   * CSS selector of the form, or of what stands for one. By default every form but
   * searches.
   * @default 'form:not([role=search])'
   */
  selector?: string | undefined;
}

/**
 * Notices, once per form and page, that something was entered in it and that it
 * was not submitted before the page was left, hidden or closed, or the form taken
 * out of the page. What was entered stays unread. A script that reads the whole form (`new FormData(form)`) is taken to submit it;
 * one that sends its fields one by one, without a `submit` event, is not.
 *
 * Properties: `form` and `field`, names or ids of the form and of the last field.
 */
export const formAbandoned: Signal<FormAbandonedOptions> = {
  touchpoint: 'form.abandoned',
  start: (onTouchpoint, { page, selector = 'form:not([role=search])' }) =>
    watch(page, (listen, { signal }) => {
      const { window } = page;
      const { document } = window;
      const path = page.path();
      /** The last field of each form that is not submitted; none of one that was told. */
      const open = new Map<Element, string>();
      if (!isSelector(selector, window)) return;

      const tell = (isLeft: boolean) => {
        for (const [form, field] of open) {
          if (!field || (!isLeft && form.isConnected)) continue;
          open.set(form, '');
          onTouchpoint({ form: readName(form), field });
        }
      };
      const removals = new window.MutationObserver(() => tell(false));
      const onDone = ({ currentTarget }: Event) =>
        open.delete(currentTarget as Element);

      removals.observe(document, { childList: true, subtree: true });
      listen('input', (event) => {
        const elements = readElements(event);
        const form = elements.find((it) => it.matches(selector));
        if (!form || open.get(form) === '') return;
        open.set(form, readName(elements[0]!));
        // These do not leave a shadow root.
        for (const type of ['submit', 'formdata', 'reset']) {
          form.addEventListener(type, onDone, { capture: true, signal });
        }
      });
      listen('pagehide', () => tell(true));
      listen('visibilitychange', () =>
        tell(document.visibilityState === 'hidden'),
      );
      return () => {
        removals.disconnect();
        // Not by a stop, but for another page.
        if (page.path() !== path) tell(true);
      };
    }),
};

/** Read as attributes: in a form, `form.id` may be one of its fields. */
function readName(element: Element): string {
  return (
    readWord(element.getAttribute('name')) ??
    readWord(element.getAttribute('id')) ??
    element.localName
  );
}
