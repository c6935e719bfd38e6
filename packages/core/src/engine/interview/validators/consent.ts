import type { Validator } from './Validator.ts';

/** Whether the box is ticked; it must be, unless it is optional. */
export const consent: Validator<'consent'> = ({ optional }, { value }) => {
  if (typeof value !== 'boolean') return 'format';
  return value || optional ? undefined : 'required';
};
