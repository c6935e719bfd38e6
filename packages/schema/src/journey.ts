import { z } from 'zod';
import { touchpointName } from './scalars.ts';

const journeyTouchpoint = z
  .strictObject({
    phase: z.string().min(1).max(64).optional().meta({
      description: 'Phase of the journey this touchpoint belongs to.',
    }),
    momentOfTruth: z.boolean().optional().meta({
      description:
        'Whether this moment decides how the visitor sees you: its prompts go first.',
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

export const journey = z
  .strictObject({
    version: z.int().min(1).meta({
      description: 'Counts up when phases or touchpoints change.',
    }),
    touchpoints: z.record(touchpointName, journeyTouchpoint),
  })
  .meta({ id: 'Journey' });

export const metric = z
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
