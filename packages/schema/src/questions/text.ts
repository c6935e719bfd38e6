import { z } from 'zod';
import { common, text as words } from './common.ts';

const length = z.int().min(1).max(10_000).optional();

/** Whether the page can read a regular expression. */
function isPattern(pattern: string): boolean {
  try {
    return Boolean(new RegExp(pattern, 'u'));
  } catch {
    return false;
  }
}

export const text = z
  .strictObject({
    ...common,
    type: z.literal('text'),
    placeholder: words.optional(),
    kind: z.enum(['text', 'email', 'url', 'phone', 'number']).optional().meta({
      description:
        'What is written; default "text". The answer to "number" is a number.',
    }),
    multiline: z.boolean().optional().meta({
      description: 'Several lines; default true for "text", else false.',
    }),
    minLength: length.meta({ description: 'In characters; default 1.' }),
    maxLength: length.meta({ description: 'In characters; default 2000.' }),
    pattern: z
      .string()
      .min(1)
      .max(500)
      .refine(isPattern, 'This is no regular expression. Correct it.')
      .optional()
      .meta({
        description:
          'Regular expression that the whole answer must match: "[A-Z]{2}\\\\d+".',
      }),
  })
  .superRefine(({ minLength = 1, maxLength = 2000 }, context) => {
    if (minLength <= maxLength) return;
    context.addIssue({
      code: 'custom',
      path: ['minLength'],
      message: `At least ${minLength} characters are more than the most, ${maxLength}.`,
    });
  })
  .meta({ id: 'TextQuestion', description: 'An answer in own words.' });
