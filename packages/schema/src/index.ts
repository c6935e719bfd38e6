import type { z } from 'zod';
import type * as configSchemas from './config.ts';
import type * as wireSchemas from './wire.ts';

export {
  condition,
  findConditionHints,
  findConditionProblems,
  type ConditionHint,
  type ConditionNames,
  type ConditionProblem,
} from './condition.ts';
export { config } from './config.ts';
export { findLanguageProblems } from './findLanguageProblems.ts';
export { languageFile, messagePaths } from './languages.ts';
export { prompt } from './prompt.ts';
export { duration, touchpointName } from './scalars.ts';
export { question } from './questions/question.ts';
export { survey } from './survey/survey.ts';
export {
  answer,
  batch,
  batchEnvelope,
  batchHeader,
  forgetRequest,
  record,
} from './wire.ts';
export { describeIssues, type Problem } from './describeIssues.ts';

export type Config = z.infer<typeof configSchemas.config>;
export type TactfulRecord = z.infer<typeof wireSchemas.record>;
export type Batch = z.infer<typeof wireSchemas.batch>;
export type ForgetRequest = z.infer<typeof wireSchemas.forgetRequest>;
