import { isBetween } from './isBetween.ts';
import type { Validator } from './Validator.ts';

/** 1 to as many points as there are. */
export const rating: Validator<'rating'> = (
  { display, points = display === 'thumbs' ? 2 : 5 },
  { value },
) => (isBetween(value, 1, points) ? undefined : 'range');
