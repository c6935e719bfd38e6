import { z } from 'zod';
import { common, labels } from './common.ts';

export const csat = z
  .strictObject({ ...common, type: z.literal('csat'), labels })
  .meta({
    id: 'CsatQuestion',
    description: 'Satisfaction, 1 (very dissatisfied) to 5 (very satisfied).',
  });
