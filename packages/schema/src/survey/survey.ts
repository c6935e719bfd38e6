import { z } from 'zod';
import { question } from '../questions/question.ts';
import { questionId, text } from '../questions/common.ts';
import { findSurveyProblems } from './findSurveyProblems.ts';
import { logicRule, surveyVariables } from './logicRule.ts';

const ending = z
  .strictObject({ id: questionId, text, help: text.optional() })
  .meta({ id: 'Ending', description: 'What the visitor reads at the end.' });

/** Questions in order, then an ending. */
export const survey = z
  .strictObject({
    questions: z.array(question).min(1).max(50),
    logic: z.array(logicRule).max(100).optional().meta({
      description:
        'Where to go after a question; default: to the next, then to the first ending.',
    }),
    endings: z.array(ending).max(10).optional().meta({
      description: 'The first is shown; default: a plain thank-you.',
    }),
    variables: surveyVariables.optional().meta({
      description: 'What the survey counts with, and the values at its start.',
    }),
    shuffle: z
      .union([z.literal(true), z.array(questionId).min(2)])
      .optional()
      .meta({
        description:
          'Asks these questions, which follow each other, in a new order for each visitor; true: all.',
      }),
    autoAdvance: z.boolean().optional().meta({
      description:
        'Goes on by itself once one answer is chosen by pointer or Space; arrow keys never do. Default false.',
    }),
    prefill: z.record(questionId, z.string().min(1).max(100)).optional().meta({
      description:
        'Query parameters that mark an answer, by question: {"ease": "score"}. They must be listed in `queryParameters`; the visitor still submits.',
    }),
  })
  .superRefine((value, context) => {
    for (const problem of findSurveyProblems(value)) {
      context.addIssue({ code: 'custom', ...problem });
    }
  })
  .meta({ id: 'Survey' });
