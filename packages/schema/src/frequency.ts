import { z } from 'zod';
import { condition } from './condition.ts';
import { duration } from './scalars.ts';

const cap = z.int().min(1);

/** The rules of `frequency` that a prompt may be exempt from. */
const exemptable = z.enum([
  'perPage',
  'perSession',
  'perDay',
  'quiet',
  'after',
  'stopAfterIgnored',
]);

export const promptFrequency = z
  .strictObject({
    every: duration.optional().meta({
      description:
        'Least time between two showings to one visitor, of this prompt and all of its metric.',
    }),
    max: cap.optional().meta({
      description: 'Most showings of this prompt to one visitor.',
    }),
    until: z.enum(['shown', 'answered', 'submitted']).optional().meta({
      description:
        'No more once the visitor has come that far with it, or with its metric.',
    }),
    exempt: z.array(exemptable).optional().meta({
      description: 'The overall rules that do not hold for this prompt.',
    }),
  })
  .meta({ id: 'PromptFrequency' });

export const frequency = z
  .strictObject({
    perPage: cap.optional().meta({
      description: 'Most showings of all prompts on one page; default 1.',
    }),
    perSession: cap.optional().meta({
      description: 'Most showings of all prompts in one session; default 1.',
    }),
    perDay: cap.max(100).optional().meta({
      description: 'Most showings of all prompts in 24 hours; default: no cap.',
    }),
    quiet: z
      .strictObject({
        shown: duration.optional().meta({
          description: 'Rest for all prompts after one was shown.',
        }),
        answered: duration.optional().meta({
          description: 'Rest for all prompts after one was answered.',
        }),
      })
      .optional(),
    after: z
      .strictObject({
        later: duration.optional().meta({
          description: 'Rest for a prompt put off by "later"; default 7d.',
        }),
        close: duration.optional().meta({
          description: 'Rest for a prompt that was closed; default 30d.',
        }),
      })
      .optional(),
    stopAfterIgnored: cap.optional().meta({
      description:
        'A prompt ignored so often in a row is not asked again; default 3.',
    }),
  })
  .meta({
    id: 'Frequency',
    description: 'Over all prompts that open by themselves.',
  });

export const interrupt = z
  .strictObject({
    never: z
      .array(
        z.enum(['typing', 'media', 'dialog', 'hidden', 'loading', 'printing']),
      )
      .optional()
      .meta({ description: 'What is never interrupted; default: all six.' }),
    where: condition.optional().meta({
      description: 'Where nothing opens by itself.',
    }),
    selectors: z.array(z.string().min(1)).optional().meta({
      description: 'While one of these elements is in the page, prompts wait.',
    }),
    grace: duration.optional().meta({
      description: 'Rest after a page was entered; default 1s.',
    }),
    expiry: duration.optional().meta({
      description: 'How long a prompt waits for its moment; default 60s.',
    }),
  })
  .meta({ id: 'Interrupt', description: 'When prompts wait.' });
