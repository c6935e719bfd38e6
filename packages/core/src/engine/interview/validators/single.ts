import { hasId } from './hasId.ts';
import { MAX_OTHER } from './maxOther.ts';
import type { Validator } from './Validator.ts';

/** The id of one option. */
export const single: Validator<'single'> = (
  { options },
  { value, other = '' },
) => {
  if (!hasId(options, value)) return 'choice';
  return other.length > MAX_OTHER ? 'tooLong' : undefined;
};
