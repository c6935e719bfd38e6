import { baseValidators } from './baseValidators.ts';
import { ces } from './ces.ts';
import { consent } from './consent.ts';
import { contact } from './contact.ts';
import { csat } from './csat.ts';
import { dropdown } from './dropdown.ts';
import { matrix } from './matrix.ts';
import { multiple } from './multiple.ts';
import { rating } from './rating.ts';
import { single } from './single.ts';
import type { Validators } from './Validator.ts';

/** One for every type of question. */
export const allValidators: Validators = {
  ...baseValidators,
  csat,
  ces,
  rating,
  single,
  multiple,
  dropdown,
  matrix,
  contact,
  consent,
};
