import { isBetween } from './isBetween.ts';
import type { Validator } from './Validator.ts';

/** 1 to 5. */
export const csat: Validator<'csat'> = (_, { value }) =>
  isBetween(value, 1, 5) ? undefined : 'range';
