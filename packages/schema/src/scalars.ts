import { z } from 'zod';

/** A period as product teams write it: a whole number and a unit, `90d`, `2s`. */
export const duration = z
  .string()
  .regex(/^\d+(ms|s|m|h|d|w)$/, 'Write a number and a unit: "90d", "2s".')
  .meta({
    id: 'Duration',
    description: 'A whole number and a unit: ms, s, m, h, d or w. "90d", "2s".',
  });

/** A touchpoint's name: `thing.happened`, lower case, dotted. */
export const touchpointName = z
  .string()
  .regex(
    /^[a-z][a-z0-9_-]*(\.[a-z0-9_-]+)+$/,
    'Name a touchpoint thing.happened, in lower case: "checkout.completed".',
  )
  .max(100);

/** The id of a prompt, a metric, a segment, a list or a variant. */
export const id = z
  .string()
  .regex(/^[a-zA-Z0-9][\w-]*$/, 'Use letters, digits, "-" and "_".')
  .max(64);

export const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
