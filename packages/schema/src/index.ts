import type { z } from 'zod';
import type * as configSchemas from './config.ts';
import type * as wireSchemas from './wire.ts';

export {
  config,
  condition,
  duration,
  prompt,
  touchpointName,
} from './config.ts';
export { question, survey } from './survey.ts';
export { answer, batch, batchEnvelope, batchHeader, record } from './wire.ts';
export { describeIssues, type Problem } from './describeIssues.ts';

export type Config = z.infer<typeof configSchemas.config>;
export type TactfulRecord = z.infer<typeof wireSchemas.record>;
export type Batch = z.infer<typeof wireSchemas.batch>;
