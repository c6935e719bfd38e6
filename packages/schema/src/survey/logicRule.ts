import { z } from 'zod';
import { condition } from '../condition.ts';
import { questionId } from '../questions/common.ts';
import { scalar } from '../scalars.ts';

const variableName = z
  .string()
  .regex(/^[a-zA-Z][\w-]*$/, 'Start with a letter; no dots or spaces.')
  .max(64);

/** What a survey counts with: `variables.*` in its conditions and texts. */
export const surveyVariables = z.record(variableName, scalar);

/** What happens after a question. */
export const logicRule = z
  .strictObject({
    after: questionId.meta({ description: 'Id of the question.' }),
    if: condition.optional().meta({
      description:
        'What must hold: {"answers.ease": {"$gte": 5}}. Without it, always.',
    }),
    goTo: questionId.optional().meta({
      description: 'Id of the question, or the ending, that comes next.',
    }),
    end: z.literal(true).optional().meta({
      description: 'Ends the survey with its first ending.',
    }),
    set: surveyVariables.optional().meta({
      description: 'Variables that get these values.',
    }),
    add: z.record(variableName, z.number()).optional().meta({
      description: 'Numbers added to variables; a missing one counts as 0.',
    }),
    require: z
      .union([questionId, z.array(questionId).min(1)])
      .optional()
      .meta({
        description: 'Questions that are not optional any more.',
      }),
  })
  .superRefine(({ goTo, end, set, add, require }, context) => {
    const refuse = (message: string): void => {
      context.addIssue({ code: 'custom', path: ['goTo'], message });
    };
    if (goTo !== undefined && end) refuse('Write `goTo` or `end`, not both.');
    if (!(goTo ?? end ?? set ?? add ?? require)) {
      refuse('Say what happens: `goTo`, `end`, `set`, `add` or `require`.');
    }
  })
  .meta({
    id: 'LogicRule',
    description:
      'After a question every rule that matches sets, adds and requires, in order; the first of them with `goTo` or `end` says where to go.',
  });
