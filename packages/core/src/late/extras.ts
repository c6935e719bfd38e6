// What many pages do without, in a file of its own: see `Platform.loadExtras`.
export * from '../engine/allExtras.ts';
export { shareHistoryWrapper } from '../lib/shareHistoryWrapper.ts';
export { createLateFacts } from './createLateFacts.ts';
export { loadHistory } from './loadHistory.ts';
