import { z } from 'zod';
import { common, labels } from './common.ts';

export const ces = z
  .strictObject({ ...common, type: z.literal('ces'), labels })
  .meta({
    id: 'CesQuestion',
    description:
      'Agreement that it was easy, 1 (strongly disagree) to 7 (strongly agree).',
  });
