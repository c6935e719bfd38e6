import { z } from 'zod';
import { survey } from './survey.ts';

/** A period as product teams write it: a whole number and a unit, `90d`, `2s`. */
export const duration = z
  .string()
  .regex(/^\d+(ms|s|m|h|d|w)$/, 'Write a number and a unit: "90d", "2s".')
  .meta({
    id: 'Duration',
    description: 'A whole number and a unit: ms, s, m, h, d or w. "90d", "2s".',
  });

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** The condition language; so far equality on dotted paths, all of which must hold. */
export const condition = z.record(z.string(), scalar).meta({
  id: 'Condition',
  description:
    'Dotted paths and the values they must equal, all of them: {"event.plan": "pro"}. No coercion: "5" is not 5.',
});

/** A touchpoint's name: `thing.happened`, lower case, dotted. */
export const touchpointName = z
  .string()
  .regex(
    /^[a-z][a-z0-9_-]*(\.[a-z0-9_-]+)+$/,
    'Name a touchpoint thing.happened, in lower case: "checkout.completed".',
  )
  .max(100);

const id = z
  .string()
  .regex(/^[a-zA-Z0-9][\w-]*$/, 'Use letters, digits, "-" and "_".')
  .max(64);

const journeyTouchpoint = z
  .strictObject({
    phase: z.string().min(1).max(64).optional().meta({
      description: 'Phase of the journey this touchpoint belongs to.',
    }),
    momentOfTruth: z.boolean().optional().meta({
      description: 'Whether this moment decides how the visitor sees you.',
    }),
    channel: z.string().min(1).max(64).optional().meta({
      description: 'Where it happens, if not on the web: "support".',
    }),
    properties: z
      .record(z.string(), z.enum(['string', 'number', 'boolean']))
      .optional()
      .meta({ description: 'The properties it carries, and their types.' }),
  })
  .meta({ id: 'JourneyTouchpoint' });

const journey = z
  .strictObject({
    version: z.int().min(1).meta({
      description: 'Counts up when phases or touchpoints change.',
    }),
    touchpoints: z.record(touchpointName, journeyTouchpoint),
  })
  .meta({ id: 'Journey' });

const metric = z
  .strictObject({
    type: z.enum(['nps', 'csat', 'ces']),
    kind: z.enum(['transactional', 'relational']).meta({
      description:
        'Asked at a touchpoint, or on a calendar. The two are never pooled.',
    }),
  })
  .meta({
    id: 'Metric',
    description: 'One wording, one scale, one clock for frequency.',
  });

const trigger = z
  .strictObject({
    on: touchpointName.meta({
      description: 'Name of the touchpoint that asks.',
    }),
    where: condition.optional(),
  })
  .meta({ id: 'Trigger' });

const frequency = z
  .strictObject({
    every: duration.optional().meta({
      description: 'Least time between two showings to one visitor.',
    }),
  })
  .meta({ id: 'PromptFrequency' });

const theme = z
  .strictObject({
    accent: z.string().max(100).optional().meta({
      description: 'A CSS colour for buttons and the chosen answer.',
    }),
  })
  .meta({ id: 'Theme' });

export const prompt = z
  .strictObject({
    id,
    objective: z.string().max(500).optional().meta({
      description: 'The question that the team wants answered by this prompt.',
    }),
    metric: id.optional().meta({ description: 'Key in `metrics`.' }),
    hypothesis: z.string().max(500).optional(),
    trigger: z
      .union([trigger, z.array(trigger).min(1)])
      .optional()
      .meta({
        description:
          'When to ask; of a list, any. Without one, only the host opens the prompt.',
      }),
    frequency: frequency.optional(),
    placement: z
      .enum(['bottom-end', 'bottom-start', 'top-end', 'top-start', 'center'])
      .optional()
      .meta({ description: 'Default "bottom-end".' }),
    survey,
  })
  .meta({ id: 'Prompt', description: 'One thing that may appear.' });

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
    variables: z.record(z.string(), scalar).optional(),
    theme: theme.optional(),
    prompts: z.array(prompt),
  })
  .superRefine(({ prompts, metrics = {} }, context) => {
    const seen = new Set<string>();
    prompts.forEach(({ id: promptId, metric: metricId }, index) => {
      if (seen.has(promptId)) {
        context.addIssue({
          code: 'custom',
          path: ['prompts', index, 'id'],
          message: `Two prompts are called "${promptId}". Rename one.`,
        });
      }
      seen.add(promptId);
      if (metricId !== undefined && !Object.hasOwn(metrics, metricId)) {
        context.addIssue({
          code: 'custom',
          path: ['prompts', index, 'metric'],
          message: `No metric "${metricId}" in \`metrics\`. Add it or correct the name.`,
        });
      }
    });
  })
  .meta({
    id: 'Config',
    description: 'What to ask, when and whom: one document.',
  });
