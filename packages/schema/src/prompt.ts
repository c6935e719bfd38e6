import { z } from 'zod';
import { condition } from './condition.ts';
import { promptFrequency } from './frequency.ts';
import { id } from './scalars.ts';
import { survey } from './survey/survey.ts';
import { schedule, trigger } from './trigger.ts';

const variant = z
  .strictObject({
    id,
    weight: z.number().min(0).optional().meta({
      description: 'Share among the weights of all variants; default 1.',
    }),
    show: z.boolean().optional().meta({
      description: 'false: a hold-out, which is counted and sees nothing.',
    }),
    texts: z.record(z.string(), z.string().min(1).max(1000)).optional().meta({
      description:
        'Texts that differ, by question or ending: {"better.text": "What …?"}.',
    }),
  })
  .meta({ id: 'Variant' });

const button = z
  .strictObject({
    label: z.string().min(1).max(40).meta({
      description: 'What stands on it.',
    }),
    side: z.enum(['start', 'end']).optional().meta({
      description: 'The edge at which lines start, or end; default "end".',
    }),
  })
  .meta({ id: 'FeedbackButton' });

export const prompt = z
  .strictObject({
    id,
    objective: z.string().max(500).optional().meta({
      description: 'The question that the team wants answered by this prompt.',
    }),
    metric: id.optional().meta({ description: 'Key in `metrics`.' }),
    hypothesis: z.string().max(500).optional().meta({
      description: 'What the team expects; travels with every response.',
    }),
    trigger: z
      .union([trigger, z.array(trigger).min(1)])
      .optional()
      .meta({
        description:
          'When to ask; of a list, any. Without one, only the host opens the prompt.',
      }),
    audience: condition.optional().meta({ description: 'Whom to ask.' }),
    schedule: schedule.optional(),
    sample: z.number().min(0).max(1).optional().meta({
      description: 'Share of visitors that may be asked; drawn once for each.',
    }),
    variants: z
      .array(variant)
      .min(1)
      .refine(
        (variants) =>
          new Set(variants.map((one) => one.id)).size === variants.length,
        'Two variants have one id. Rename one.',
      )
      .optional()
      .meta({ description: 'Drawn once for each visitor, by weight.' }),
    frequency: promptFrequency.optional(),
    priority: z.int().optional().meta({
      description: 'The highest is asked first; default 0.',
    }),
    offer: z
      .array(z.enum(['later', 'never']))
      .optional()
      .meta({ description: 'Ways out besides closing.' }),
    placement: z
      .enum([
        'bottom-end',
        'bottom-start',
        'top-end',
        'top-start',
        'center',
        'inline',
      ])
      .optional()
      .meta({
        description:
          'Default "bottom-end". "inline": where <tactful-survey prompt="…"> stands.',
      }),
    button: button.optional().meta({
      description: 'A button at the edge of every page that opens the prompt.',
    }),
    survey,
  })
  .meta({ id: 'Prompt', description: 'One thing that may appear.' });
