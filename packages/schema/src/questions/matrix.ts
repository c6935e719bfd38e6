import { z } from 'zod';
import { common, shuffle } from './common.ts';
import { checkOptions, option } from './options.ts';

export const matrix = z
  .strictObject({
    ...common,
    type: z.literal('matrix'),
    rows: z.array(option).min(1).max(7).meta({
      description: 'What is asked; at most seven, or nobody reads them.',
    }),
    options: z.array(option).min(2).max(10).meta({
      description: 'The answers, the same for each row; never shuffled.',
    }),
    shuffle: shuffle.meta({
      description: 'A new order of the rows for each visitor; default false.',
    }),
  })
  .superRefine(({ rows, options }, context) => {
    checkOptions(rows, { context, key: 'rows' });
    checkOptions(options, { context });
  })
  .meta({
    id: 'MatrixQuestion',
    description: 'The same options for each of some rows.',
  });
