export { browserPlatform } from './browserPlatform.ts';
export { createClient } from './createClient.ts';
export type { Platform } from './Platform.ts';
export { signalNames } from './engine/signalNames.ts';
