import { z } from 'zod';
import { condition } from './condition.ts';
import { findContradictions } from './findContradictions.ts';
import { frequency, interrupt } from './frequency.ts';
import { journey, metric } from './journey.ts';
import { languages } from './languages.ts';
import { prompt } from './prompt.ts';
import { id, scalar } from './scalars.ts';

const theme = z
  .strictObject({
    accent: z.string().max(100).optional().meta({
      description: 'A CSS colour for buttons and the chosen answer.',
    }),
    preset: z.enum(['calm', 'contrast', 'compact']).optional().meta({
      description: 'Default "calm".',
    }),
    scheme: z.enum(['auto', 'light', 'dark']).optional().meta({
      description:
        'Default "auto": light or dark as the page is, by its CSS `color-scheme`.',
    }),
  })
  .meta({ id: 'Theme' });

export const config = z
  .strictObject({
    $schema: z.string().optional(),
    version: z.literal(1).meta({ description: 'Version of this format.' }),
    hash: z.string().max(64).optional().meta({
      description:
        'Content hash, written by the build. Without it the page hashes the text.',
    }),
    journey: journey.optional(),
    metrics: z.record(id, metric).optional(),
    segments: z.record(id, condition).optional().meta({
      description: 'Named conditions: {"$segment": "eu"}.',
    }),
    lists: z
      .record(id, z.array(z.union([z.string(), z.number()])))
      .optional()
      .meta({
        description: 'Named values: {"traits.account": {"$inGroup": "key"}}.',
      }),
    variables: z.record(z.string(), scalar).optional(),
    theme: theme.optional(),
    languages: languages.optional(),
    queryParameters: z
      .array(z.string().min(1).max(100))
      .max(50)
      .optional()
      .meta({
        description:
          'Query parameters that conditions may see; no other one is read. Default: none.',
      }),
    identify: z.literal('expected').optional().meta({
      description:
        'Prompts that look at `traits` wait for `identify()`, at most 5 s.',
    }),
    frequency: frequency.optional(),
    interrupt: interrupt.optional(),
    prompts: z.array(prompt),
  })
  .superRefine((value, context) => {
    for (const problem of findContradictions(value)) {
      context.addIssue({ code: 'custom', ...problem });
    }
  })
  .meta({
    id: 'Config',
    description: 'What to ask, when and whom: one document.',
  });
