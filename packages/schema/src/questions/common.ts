import { z } from 'zod';

/** Words that a visitor reads; `{{path | fallback}}` puts in what is known. */
export const text = z.string().min(1).max(1000);

/** The id of a question or an ending. */
export const questionId = z
  .string()
  .regex(/^[a-zA-Z][\w-]*$/, 'Start with a letter; no dots or spaces.')
  .max(64);

/** What every question has that can be answered. */
export const common = {
  id: questionId,
  text: text.meta({ description: 'The question, as the visitor reads it.' }),
  help: text.optional().meta({ description: 'A line below the question.' }),
  optional: z.boolean().optional().meta({
    description: 'Whether the visitor may skip it; default false.',
  }),
  notApplicable: z.boolean().optional().meta({
    description:
      'Offers "does not apply to me", also if it is not optional; default false.',
  }),
  declinable: z.boolean().optional().meta({
    description:
      'Offers "prefer not to say", also if it is not optional; default false.',
  }),
};

/** Words at the ends of a scale. */
export const labels = z
  .strictObject({ low: text.optional(), high: text.optional() })
  .optional()
  .meta({
    id: 'ScaleLabels',
    description: 'Words at the lowest and at the highest value.',
  });

export const shuffle = z.boolean().optional().meta({
  description:
    'A new order for each visitor; `other` and `exclusive` stay last. Default false.',
});
