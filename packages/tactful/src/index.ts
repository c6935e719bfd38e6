export { consoleAdapter } from '@tactful/adapters/console';
export { httpAdapter, type HttpAdapterOptions } from '@tactful/adapters/http';
export { memoryAdapter, type MemoryAdapter } from '@tactful/adapters/memory';
export type * from '@tactful/core';
export { SetupError } from '@tactful/core';
export { createTactful } from './createTactful.ts';
