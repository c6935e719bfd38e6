import { hasId } from './hasId.ts';
import { MAX_OTHER } from './maxOther.ts';
import type { Validator } from './Validator.ts';

/** Ids of options, each once; an exclusive one stands alone. */
export const multiple: Validator<'multiple'> = (
  { options, min = 1, max = options.length },
  { value, other = '' },
) => {
  if (
    !Array.isArray(value) ||
    new Set(value).size < value.length ||
    !value.every((id) => hasId(options, id))
  ) {
    return 'choice';
  }
  const isAlone = options.some(
    ({ id, exclusive }) => exclusive && value.includes(id),
  );
  if (isAlone) return value.length > 1 ? 'choice' : undefined;
  if (value.length < min) return 'tooFew';
  if (value.length > max) return 'tooMany';
  return other.length > MAX_OTHER ? 'tooLong' : undefined;
};
