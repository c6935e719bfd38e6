import { isBetween } from './isBetween.ts';
import type { Validator } from './Validator.ts';

/** 0 to 10. */
export const nps: Validator<'nps'> = (_, { value }) =>
  isBetween(value, 0, 10) ? undefined : 'range';
