export { rareOperators } from './conditions/rareOperators.ts';
export { noteTouchpoint } from './noteTouchpoint.ts';
export { isCounted } from './rules/isCounted.ts';
