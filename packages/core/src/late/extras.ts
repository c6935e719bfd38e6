// What many pages do without, in a file of its own: see `Platform.loadExtras`.
export { applyVariant } from '../engine/applyVariant.ts';
export { findChannel } from '../engine/channel.ts';
export { historyFacts } from '../engine/historyFacts.ts';
export * from '../engine/allExtras.ts';
export { visitorFacts } from '../engine/visitorFacts.ts';
export { shareHistoryWrapper } from '../lib/shareHistoryWrapper.ts';
export { askHost } from './askHost.ts';
export { noteRests } from './noteRests.ts';
export { readDevice } from './readDevice.ts';
export { createHostFacts } from './createHostFacts.ts';
export { loadHistory } from './loadHistory.ts';
export { readLocale } from './readLocale.ts';
export { readDocument, readReferrerHost } from './readDocument.ts';
