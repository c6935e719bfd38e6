import { memoryAdapter, type MemoryAdapter } from '@tactful/adapters/memory';
import { createTactful, type Tactful } from '@tactful/core';
import { vi } from 'vitest';
import { createFakeWindow } from '../../../core/test/createFakeWindow.ts';

/** A real client on a page without a browser, and what it has recorded. */
export function startClient(): { client: Tactful; memory: MemoryAdapter } {
  vi.stubGlobal('window', createFakeWindow());
  const memory = memoryAdapter();
  const client = createTactful({
    config: { version: 1, prompts: [] },
    adapters: [memory],
    consent: 'granted',
  });
  return { client, memory };
}
