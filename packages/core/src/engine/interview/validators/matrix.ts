import { isObject } from '../../conditions/isObject.ts';
import { hasId } from './hasId.ts';
import type { Validator } from './Validator.ts';

/** The id of one option for each row; for some of them, if it is optional. */
export const matrix: Validator<'matrix'> = (
  { rows, options, optional },
  { value },
) => {
  if (!isObject(value) || Array.isArray(value)) return 'choice';
  const isKnown = Object.entries(value).every(
    ([row, option]) => hasId(rows, row) && hasId(options, option),
  );
  if (!isKnown) return 'choice';
  return optional || rows.every(({ id }) => Object.hasOwn(value, id))
    ? undefined
    : 'required';
};
