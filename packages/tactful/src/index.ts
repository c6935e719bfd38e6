export { consoleAdapter } from '@tactful/adapters/console';
export { httpAdapter, type HttpAdapterOptions } from '@tactful/adapters/http';
export { memoryAdapter, type MemoryAdapter } from '@tactful/adapters/memory';
export type * from '@tactful/core';
export * from '@tactful/core/signals';
export { SetupError } from '@tactful/core';
export { vitalPoor } from './signals/vitalPoor.ts';
export { createTactful } from './createTactful.ts';
