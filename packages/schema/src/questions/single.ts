import { z } from 'zod';
import { common, shuffle } from './common.ts';
import { checkOptions, singleOption } from './options.ts';

export const single = z
  .strictObject({
    ...common,
    type: z.literal('single'),
    options: z.array(singleOption).min(2).max(50),
    shuffle,
  })
  .superRefine(({ options }, context) => checkOptions(options, { context }))
  .meta({ id: 'SingleQuestion', description: 'One of some options.' });
