import { nps } from './nps.ts';
import { text } from './text.ts';
import type { Validators } from './Validator.ts';

/** Those of the questions that a first prompt mostly asks; the others can be added when they are needed. */
export const baseValidators: Pick<Required<Validators>, 'nps' | 'text'> = {
  nps,
  text,
};
