import { z } from 'zod';
import { common, text } from './common.ts';

const field = z.enum(['optional', 'required']).optional();

export const contact = z
  .strictObject({
    ...common,
    type: z.literal('contact'),
    fields: z
      .strictObject({ name: field, email: field, phone: field })
      .refine(
        (fields) => Object.values(fields).some(Boolean),
        'Ask for one field at least.',
      )
      .meta({
        id: 'ContactFields',
        description: 'What is asked for; the others are not.',
      }),
    known: z
      .strictObject({
        name: text.optional(),
        email: text.optional(),
        phone: text.optional(),
      })
      .optional()
      .meta({
        id: 'KnownContact',
        description:
          'What need not be asked where it is known: {"email": "{{traits.email}}"}. It is in the answer all the same.',
      }),
  })
  .superRefine(({ fields, known = {} }, context) => {
    for (const name of Object.keys(known) as (keyof typeof known)[]) {
      if (fields[name]) continue;
      const message = `It is not asked for. Add "${name}" to \`fields\`, or take it out.`;
      context.addIssue({ code: 'custom', path: ['known', name], message });
    }
  })
  .meta({
    id: 'ContactQuestion',
    description: 'How to reach the visitor. Personal data.',
  });
