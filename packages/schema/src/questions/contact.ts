import { z } from 'zod';
import { common } from './common.ts';

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
  })
  .meta({
    id: 'ContactQuestion',
    description: 'How to reach the visitor. Personal data.',
  });
