import type { Tactful } from '@tactful/core';
import { openDevtools } from './openDevtools.tsx';

/**
 * Opens the panel for a script tag whose page was asked for it: where the tag says
 * `data-debug`, or on a developer's own machine.
 */
export function openWanted(
  tactful: Tactful,
  { dataset }: Pick<HTMLElement, 'dataset'>,
): void {
  const isLocal = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(location.hostname);
  if (isLocal || dataset['debug'] !== undefined) openDevtools(tactful);
}
