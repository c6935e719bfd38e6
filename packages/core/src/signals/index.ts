export type { Signal, SignalPage } from './Signal.ts';
export { deadClicked } from './deadClicked.ts';
export {
  elementClicked,
  type ElementClickedOptions,
} from './elementClicked.ts';
export { elementSeen, type ElementSeenOptions } from './elementSeen.ts';
export { errorThrown } from './errorThrown.ts';
export { exitIntended } from './exitIntended.ts';
export { formAbandoned, type FormAbandonedOptions } from './formAbandoned.ts';
export { pageDwelled, type PageDwelledOptions } from './pageDwelled.ts';
export { pageReturned, type PageReturnedOptions } from './pageReturned.ts';
export { pageScrolled, type PageScrolledOptions } from './pageScrolled.ts';
export { pageViewed } from './pageViewed.ts';
export { rageClicked } from './rageClicked.ts';
export { requestFailed } from './requestFailed.ts';
export { sessionStarted } from './sessionStarted.ts';
export { uneaseRisen, type UneaseRisenOptions } from './uneaseRisen.ts';
export { visitorIdled, type VisitorIdledOptions } from './visitorIdled.ts';
