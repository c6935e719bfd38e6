import { hasId } from './hasId.ts';
import type { Validator } from './Validator.ts';

/** The id of one option. */
export const dropdown: Validator<'dropdown'> = ({ options }, { value }) =>
  hasId(options, value) ? undefined : 'choice';
