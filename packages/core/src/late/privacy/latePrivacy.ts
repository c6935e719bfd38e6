// One file for all that only some pages ask for.
export { editRecord } from './editRecord.ts';
export { limitParties } from './firstParties.ts';
export { openBefore } from './openBefore.ts';
