import { z } from 'zod';
import {
  conditionJsonSchema,
  conditionValueJsonSchema,
} from './conditions/conditionJsonSchema.ts';
import { readCondition } from './conditions/readCondition.ts';

export {
  findConditionHints,
  type ConditionHint,
} from './conditions/findConditionHints.ts';
export {
  findConditionProblems,
  type ConditionNames,
} from './conditions/findConditionProblems.ts';
export type { ConditionProblem } from './conditions/readCondition.ts';

const value = z.unknown().meta({
  id: 'ConditionValue',
  description: 'What a fact must equal, or operators: {"$gt": 5, "$lt": 10}.',
  ...conditionValueJsonSchema,
});

/**
 * The condition language. What a condition names is checked by
 * `findConditionProblems`, which also sees the rest of the config.
 */
export const condition = z
  .record(z.string(), value, 'Write a condition: {"event.plan": "pro"}.')
  .superRefine((whole, context) => {
    for (const problem of readCondition(whole).problems) {
      context.addIssue({ code: 'custom', ...problem });
    }
  })
  .meta({
    id: 'Condition',
    description:
      'Dotted paths and what is asked of them, all of which must hold: {"event.plan": "pro", "event.total": {"$gt": 50}}. No coercion: "5" is not 5. See docs/conditions.md.',
    ...conditionJsonSchema,
  });
