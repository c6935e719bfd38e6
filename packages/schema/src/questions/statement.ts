import { z } from 'zod';
import { common, text } from './common.ts';

const link = z
  .strictObject({
    text,
    url: z
      .string()
      .max(2000)
      .regex(
        /^(https:\/\/|mailto:)[^\s{}]+$/,
        'Write an address with https: or mailto:.',
      ),
  })
  .meta({ id: 'StatementLink' });

export const statement = z
  .strictObject({
    id: common.id,
    text: common.text.meta({ description: 'What the visitor reads.' }),
    help: common.help,
    optional: common.optional,
    type: z.literal('statement'),
    link: link.optional().meta({ description: 'Where to read more.' }),
    button: text.optional().meta({
      description: 'Words on the button that goes on.',
    }),
  })
  .meta({
    id: 'StatementQuestion',
    description: 'Something to read; nothing to answer.',
  });
