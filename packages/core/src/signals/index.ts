export type { Signal, SignalPage } from './Signal.ts';
// In the order of docs/signals.md.
export { sessionStarted } from './sessionStarted.ts';
export { pageViewed } from './pageViewed.ts';
export { pageScrolled, type PageScrolledOptions } from './pageScrolled.ts';
export { pageDwelled, type PageDwelledOptions } from './pageDwelled.ts';
export { pageReturned, type PageReturnedOptions } from './pageReturned.ts';
export { exitIntended } from './exitIntended.ts';
export { visitorIdled, type VisitorIdledOptions } from './visitorIdled.ts';
export {
  elementClicked,
  type ElementClickedOptions,
} from './elementClicked.ts';
export { elementSeen, type ElementSeenOptions } from './elementSeen.ts';
export { rageClicked } from './rageClicked.ts';
export { deadClicked } from './deadClicked.ts';
export { errorThrown } from './errorThrown.ts';
export { requestFailed } from './requestFailed.ts';
export { formAbandoned, type FormAbandonedOptions } from './formAbandoned.ts';
export { uneaseRisen, type UneaseRisenOptions } from './uneaseRisen.ts';
