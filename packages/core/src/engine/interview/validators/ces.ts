import { isBetween } from './isBetween.ts';
import type { Validator } from './Validator.ts';

/** 1 to 7. */
export const ces: Validator<'ces'> = (_, { value }) =>
  isBetween(value, 1, 7) ? undefined : 'range';
