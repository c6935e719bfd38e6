import { z } from 'zod';
import { scalar } from './scalars.ts';

const json = z.record(z.string(), z.unknown()).meta({ id: 'JsonObject' });
const short = z.string().min(1).max(200);

/** Universally unique and sortable by time, RFC 9562 section 5.7. */
const uuidV7 = z.uuidv7();
const instant = z.iso
  .datetime({ precision: 3 })
  .meta({ description: 'RFC 3339, UTC, with milliseconds.' });

const answerValue = z
  .union([
    z.number(),
    z.string(),
    z.boolean(),
    z.array(z.string()),
    z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  ])
  .meta({
    id: 'AnswerValue',
    description:
      'Number (scales, text of kind "number"), text, option id (single, dropdown), list of ids (multiple), whether it is ticked (consent), map of row to id (matrix), of `name`, `email` and `phone` to text (contact).',
  });

export const answer = z
  .strictObject({
    question: short,
    type: short,
    value: answerValue.optional().meta({
      description: 'None if it was skipped, and for a statement.',
    }),
    other: z.string().optional().meta({
      description: 'Own words, for an option that takes them.',
    }),
    skipped: z.enum(['optional', 'na', 'declined', 'unseen']).optional().meta({
      description:
        'Left out; does not apply; preferred not to say; not on the way of this visitor (in the final revision).',
    }),
    order: z.array(short).optional().meta({
      description: 'Ids of the options, or rows, as they stood, if shuffled.',
    }),
    ms: z.int().min(0).meta({
      description: 'Time on this question, over all times it was put.',
    }),
  })
  .meta({ id: 'Answer' });

const responseData = z
  .looseObject({
    response: uuidV7.meta({ description: 'One id per showing.' }),
    revision: z.int().min(1).meta({
      description: 'Receivers keep the highest per `response`.',
    }),
    final: z.boolean(),
    prompt: short,
    answers: z.array(answer).meta({
      description: 'In the order in which they were asked.',
    }),
    metric: short.optional(),
    touchpoint: short.optional().meta({
      description: 'Name of the touchpoint that asked.',
    }),
    path: z.array(short).optional().meta({
      description: 'Names of this session so far, newest last.',
    }),
    hypothesis: z.string().optional(),
    variant: short.optional(),
    probability: z.number().min(0).max(1).optional().meta({
      description:
        'Of being asked: the sample, times the share of the variant.',
    }),
    locale: short.optional(),
    variables: z.record(z.string(), scalar).optional().meta({
      description: 'What the survey has counted, by its `variables` and logic.',
    }),
  })
  .meta({ id: 'ResponseData' });

const lossData = z
  .looseObject({
    destination: short,
    type: short,
    reason: short,
    count: z.int().min(1),
  })
  .meta({ id: 'LossData' });

const envelope = {
  id: uuidV7.meta({
    description: 'The idempotency key: made once, never changed by a retry.',
  }),
  name: short,
  at: instant,
  session: short,
  visitor: short.optional(),
  user: short.optional(),
  page: z
    .strictObject({
      id: short.meta({ description: 'One per document.' }),
      path: z.string().max(2048),
    })
    .meta({ id: 'PageRef' }),
  seq: z.int().min(0).meta({ description: 'Counts up per `page.id`.' }),
  journey: z
    .strictObject({ phase: short.optional(), version: z.int().min(1) })
    .optional()
    .meta({ id: 'JourneyRef' }),
  channel: short.optional(),
  config: short.meta({
    description:
      'Content hash of the config; "none" when none could be loaded.',
  }),
  environment: short.optional(),
  release: short.optional(),
  preview: z.boolean().optional().meta({
    description: 'Made in test mode: keep apart from real visits.',
  }),
  facts: json.optional().meta({
    description: 'What conditions could see, when it changed.',
  }),
};

const plainRecord = z
  .strictObject({
    ...envelope,
    type: z.enum(['touchpoint', 'prompt', 'complaint']),
    data: json,
  })
  .meta({ id: 'PlainRecord' });

const responseRecord = z
  .strictObject({
    ...envelope,
    type: z.literal('response'),
    data: responseData,
  })
  .meta({ id: 'ResponseRecord' });

const lossRecord = z
  .strictObject({ ...envelope, type: z.literal('loss'), data: lossData })
  .meta({ id: 'LossRecord' });

/** One record: the unit of delivery. */
export const record = z
  .discriminatedUnion('type', [plainRecord, responseRecord, lossRecord])
  .meta({ id: 'TactfulRecord' });

/** What travels with the records of one batch. */
export const batchHeader = z
  .strictObject({
    v: z.literal(1).meta({ description: 'Version of the wire format.' }),
    sentAt: instant.meta({
      description: 'Of this attempt; a retry has a new one.',
    }),
    sdk: z.strictObject({ name: short, version: short }),
  })
  .meta({ id: 'BatchHeader' });

/** The envelope alone: its records are checked one by one, so that good neighbours are kept. */
export const batchEnvelope = batchHeader.extend({
  records: z.array(z.unknown()).min(1).max(1000),
});

export const batch = batchHeader
  .extend({ records: z.array(record).min(1).max(1000) })
  .meta({ id: 'Batch' });

/** Asks for what is known of a visitor to be removed; sent where batches are. */
export const forgetRequest = batchHeader
  .extend({
    forget: z.strictObject({ visitor: short.optional(), session: short }).meta({
      id: 'Forget',
      description:
        'Whose records to remove: of this session, and of this visitor in all sessions.',
    }),
    records: z.array(z.unknown()).max(0),
  })
  .meta({ id: 'ForgetRequest' });
