import { z } from 'zod';
import { common, labels } from './common.ts';

export const nps = z
  .strictObject({ ...common, type: z.literal('nps'), labels })
  .meta({
    id: 'NpsQuestion',
    description: 'Likelihood to recommend, 0 to 10 (Reichheld, 2003).',
  });
