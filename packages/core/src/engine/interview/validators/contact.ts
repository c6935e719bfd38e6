import { isObject } from '../../conditions/isObject.ts';
import { readOwn } from '../../conditions/readOwn.ts';
import { formats } from './formats.ts';
import type { Validator } from './Validator.ts';

const MAX_LENGTH = 320;

/** The fields that are asked for, by name; all that are required, unless nothing has to be answered. */
export const contact: Validator<'contact'> = ({ fields }, { value }) => {
  if (!isObject(value) || Array.isArray(value)) return 'format';
  for (const [name, written] of Object.entries(value)) {
    if (!readOwn(fields, name) || typeof written !== 'string') return 'format';
    if (written.length > MAX_LENGTH) return 'tooLong';
    const format = readOwn(formats, name) as RegExp | undefined;
    if (format && !format.test(written)) return 'format';
  }
  const isMissing = Object.entries(fields).some(
    ([name, need]) => need === 'required' && !Object.hasOwn(value, name),
  );
  return isMissing ? 'required' : undefined;
};
