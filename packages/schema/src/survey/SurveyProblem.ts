import type { z } from 'zod';
import type { question } from '../questions/question.ts';
import type { logicRule } from './logicRule.ts';

/** One thing that a survey allows in its parts and not as a whole. */
export interface SurveyProblem {
  path: (string | number)[];
  message: string;
}

/** What is looked at. */
export interface CheckedSurvey {
  questions: z.infer<typeof question>[];
  logic?: z.infer<typeof logicRule>[] | undefined;
  endings?: { id: string; text: string }[] | undefined;
  shuffle?: true | string[] | undefined;
  prefill?: Record<string, string> | undefined;
}
