import { z } from 'zod';
import { ces } from './ces.ts';
import { consent } from './consent.ts';
import { contact } from './contact.ts';
import { csat } from './csat.ts';
import { dropdown } from './dropdown.ts';
import { matrix } from './matrix.ts';
import { multiple } from './multiple.ts';
import { nps } from './nps.ts';
import { rating } from './rating.ts';
import { single } from './single.ts';
import { statement } from './statement.ts';
import { text } from './text.ts';

/** One thing that is asked, or said. */
export const question = z
  .discriminatedUnion('type', [
    nps,
    csat,
    ces,
    rating,
    single,
    multiple,
    dropdown,
    matrix,
    text,
    contact,
    consent,
    statement,
  ])
  .meta({ id: 'Question' });
