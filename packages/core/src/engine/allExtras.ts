export { moreOperators } from './conditions/moreOperators.ts';
export { isCounted } from './rules/isCounted.ts';
export { readSchedule } from './schedule.ts';
export { chanceOf, drawVariant } from './variant.ts';
