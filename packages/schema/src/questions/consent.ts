import { z } from 'zod';
import { common, text } from './common.ts';

export const consent = z
  .strictObject({
    ...common,
    type: z.literal('consent'),
    box: text.meta({
      description:
        'What the visitor agrees to, beside the box. Never ticked beforehand.',
    }),
  })
  .meta({
    id: 'ConsentQuestion',
    description: 'A box to tick. Unless optional, it must be ticked.',
  });
