import { z } from 'zod';

const text = z.string().min(1).max(1000);
const questionId = z
  .string()
  .regex(/^[a-zA-Z][\w-]*$/, 'Start with a letter; no dots or spaces.')
  .max(64);

const common = {
  id: questionId,
  text: text.meta({ description: 'The question, as the visitor reads it.' }),
  help: text.optional().meta({ description: 'A line below the question.' }),
  optional: z.boolean().optional().meta({
    description: 'Whether the visitor may skip it; default false.',
  }),
};

const nps = z
  .strictObject({
    ...common,
    type: z.literal('nps'),
    labels: z
      .strictObject({ low: text.optional(), high: text.optional() })
      .optional()
      .meta({ description: 'Words at 0 and at 10.' }),
  })
  .meta({
    id: 'NpsQuestion',
    description: 'Likelihood to recommend, 0 to 10 (Reichheld, 2003).',
  });

const textQuestion = z
  .strictObject({
    ...common,
    type: z.literal('text'),
    placeholder: text.optional(),
    maxLength: z.int().min(1).max(10_000).optional().meta({
      description: 'In characters; default 2000.',
    }),
  })
  .meta({ id: 'TextQuestion', description: 'An answer in own words.' });

export const question = z
  .discriminatedUnion('type', [nps, textQuestion])
  .meta({ id: 'Question' });

const ending = z
  .strictObject({ id: questionId, text, help: text.optional() })
  .meta({ id: 'Ending', description: 'What the visitor reads at the end.' });

/** Questions in order, then an ending. */
export const survey = z
  .strictObject({
    questions: z.array(question).min(1).max(50),
    endings: z.array(ending).max(10).optional().meta({
      description: 'The first is shown; default: a plain thank-you.',
    }),
  })
  .superRefine(({ questions, endings = [] }, context) => {
    const seen = new Set<string>();
    const check = (id: string, path: (string | number)[]): void => {
      if (seen.has(id)) {
        context.addIssue({
          code: 'custom',
          path,
          message: `The id "${id}" is used twice in this survey. Rename one.`,
        });
      }
      seen.add(id);
    };
    questions.forEach(({ id }, index) => check(id, ['questions', index, 'id']));
    endings.forEach(({ id }, index) => check(id, ['endings', index, 'id']));
  })
  .meta({ id: 'Survey' });
