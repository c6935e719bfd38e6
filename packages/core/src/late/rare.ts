// What few pages make use of, in a file of its own: see `Platform.loadRare`.
export { findChannel } from '../engine/channel.ts';
export { historyFacts } from '../engine/historyFacts.ts';
export * from '../engine/allRare.ts';
export { shareHistoryWrapper } from '../lib/shareHistoryWrapper.ts';
export { readDevice } from './readDevice.ts';
