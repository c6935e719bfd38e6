import type { PromptRequest } from '@tactful/core';
import type { Surface } from '../createSurface.ts';
import { watchKeyboard } from './watchKeyboard.ts';
import { watchModals } from './watchModals.ts';

/** Has a prompt make room for the on-screen keyboard, and step aside for dialogs of the page. */
export function watchPage(
  { host, root, signal }: Surface,
  { isModal, place }: Pick<PromptRequest, 'isModal' | 'place'>,
): void {
  watchKeyboard(host, signal);
  // Ours works over any other; what stands in the page is part of it.
  if (isModal || place) return;
  watchModals((isOpen) => {
    host.toggleAttribute('data-aside', isOpen);
    // Chromium gives the focus back without the caret.
    const { activeElement } = root.getRootNode() as ShadowRoot;
    const focused = activeElement as HTMLElement | null;
    focused?.blur();
    focused?.focus();
  }, signal);
}
