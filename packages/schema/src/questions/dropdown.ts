import { z } from 'zod';
import { common, shuffle, text } from './common.ts';
import { checkOptions, option } from './options.ts';

export const dropdown = z
  .strictObject({
    ...common,
    type: z.literal('dropdown'),
    options: z.array(option).min(2).max(500),
    placeholder: text.optional(),
    shuffle,
  })
  .superRefine(({ options }, context) => checkOptions(options, { context }))
  .meta({
    id: 'DropdownQuestion',
    description: 'One of many options, in a list that opens.',
  });
