// What many pages do without, in a file of its own: see `Platform.loadExtras`.
export { applyVariant } from '../engine/applyVariant.ts';
export * from '../engine/allExtras.ts';
export { watchHistory } from '../lib/watchHistory.ts';
export { askByTraits } from './askByTraits.ts';
export { askHost } from './askHost.ts';
export { countTouchpoint } from './countTouchpoint.ts';
export { createLateFacts } from './createLateFacts.ts';
export { openBefore } from './openBefore.ts';
export { noteRests } from './noteRests.ts';
export { findLanguage, surveyOf } from './findLanguage.ts';
export { followEntries } from './followEntries.ts';
export { loadHistory } from './loadHistory.ts';
export { protect } from './protect.ts';
