import { z } from 'zod';
import { text } from './questions/common.ts';
import { id } from './scalars.ts';

/** A language tag, as far as it matters here: `de`, `de-AT`, `zh-Hant`. */
const tag = z
  .string()
  .regex(/^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/, 'Write "de" or "de-AT".');

export const languages = z
  .strictObject({
    default: tag.meta({
      description: 'Language of the texts in this config.',
    }),
    others: z.record(tag, z.string().min(1).max(2000)).optional().meta({
      description:
        'URLs of files with texts in other languages, relative to the config; if that is inline, to the page.',
    }),
  })
  .meta({ id: 'Languages' });

/** What the UI says by itself; a test compares it with the UI. */
export const messagePaths = [
  'close',
  'next',
  'send',
  'later',
  'never',
  'optional',
  'thanks',
  'sending',
  'pending',
  'blocked',
  'nps.low',
  'nps.high',
  'questions.csat.low',
  'questions.csat.high',
  'questions.ces.low',
  'questions.ces.high',
  'questions.rating.of',
  'questions.rating.down',
  'questions.rating.up',
  'questions.contact.name',
  'questions.contact.email',
  'questions.contact.phone',
  'questions.other',
  'questions.choose',
  'questions.search',
  'questions.found',
  'back',
  'notApplicable',
  'declined',
  'problems.required',
  'problems.range',
  'problems.tooLong',
  'problems.tooShort',
  'problems.format',
  'problems.choice',
  'problems.tooFew',
  'problems.tooMany',
  'problems.unsupported',
  'problems.unsent',
] as const;

export const languageFile = z
  .strictObject({
    $schema: z.string().optional(),
    prompts: z.record(id, z.record(z.string(), text)).optional().meta({
      description:
        'By prompt, then by place: {"ease.text": "…", "why.options.price": "…", "button.label": "…"}; "@warm.ease.text" in the variant "warm".',
    }),
    messages: z.partialRecord(z.enum(messagePaths), text).optional().meta({
      description: 'What prompts say by themselves: {"send": "…"}.',
    }),
  })
  .meta({ id: 'LanguageFile', description: 'Texts in another language.' });
