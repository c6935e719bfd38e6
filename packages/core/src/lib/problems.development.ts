/** Who develops hears of every problem at the start. */
export { findProblems as findEarly } from '../engine/findProblems.ts';
