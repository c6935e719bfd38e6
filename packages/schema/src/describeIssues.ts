import type { z } from 'zod';

/** One thing wrong with a document, in words for the person who wrote it. */
export interface Problem {
  /** Where: `prompts[0].survey.questions[1].type`; empty for the whole. */
  path: string;
  /** What is wrong there. */
  message: string;
}

/** Turns what Zod found into paths and sentences. */
export function describeIssues(error: z.ZodError): Problem[] {
  return error.issues.map(({ path, message }) => ({
    path: path.reduce<string>(
      (written, key) =>
        typeof key === 'number'
          ? `${written}[${key}]`
          : written
            ? `${written}.${String(key)}`
            : String(key),
      '',
    ),
    message,
  }));
}
