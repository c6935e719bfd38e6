// How answers of receivers are read, for whoever sends batches elsewhere than in a page.
export { headerAt } from './deliver/headerAt.ts';
export { sizeOf } from './deliver/sizeOf.ts';
export { backOff } from './send/backOff.ts';
export { readRetryAfter } from './send/readRetryAfter.ts';
export { isForeign, readVerdict } from './send/readVerdict.ts';
