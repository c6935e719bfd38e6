export { createEntries } from './createEntries.ts';
