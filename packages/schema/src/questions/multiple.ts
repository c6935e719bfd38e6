import { z } from 'zod';
import { common, shuffle } from './common.ts';
import { checkOptions, multipleOption } from './options.ts';

const count = z.int().min(1).max(50).optional();

export const multiple = z
  .strictObject({
    ...common,
    type: z.literal('multiple'),
    options: z.array(multipleOption).min(2).max(50),
    min: count.meta({
      description: 'Least options, unless an exclusive one; default 1.',
    }),
    max: count.meta({ description: 'Most options; default: all.' }),
    shuffle,
  })
  .superRefine(({ options, min = 1, max }, context) => {
    checkOptions(options, { context });
    const refuse = (key: string, message: string): void => {
      context.addIssue({ code: 'custom', path: [key], message });
    };
    const together = options.filter(({ exclusive }) => !exclusive).length;
    if (min > together) {
      refuse('min', `Only ${together} options can be chosen together.`);
    }
    if (max !== undefined && max < min) {
      refuse('max', 'The most is less than the least. Raise `max`.');
    }
  })
  .meta({ id: 'MultipleQuestion', description: 'Any of some options.' });
