// What runs signals, in a file of its own: see `Platform.loadSignals`.
export { createSignals } from './createSignals.ts';
