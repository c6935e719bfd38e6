import type { Survey } from '../../types.gen.ts';
import { readOwn } from '../conditions/readOwn.ts';
import type { Facts } from '../matches.ts';

/** What has come together on the way through a survey. */
export interface Walk {
  readonly facts: Facts;
  /** Answers as conditions see them, by question. */
  readonly values: Record<string, unknown>;
  /** Answers as texts show them. */
  readonly labels: Record<string, unknown>;
  /** The survey's variables. */
  readonly counted: NonNullable<Survey['variables']>;
  /** Questions that are not optional any more. */
  readonly required: Set<string>;
}

/** What can be seen on the way, with these answers. */
export function factsOf(
  { facts, counted }: Pick<Walk, 'facts' | 'counted'>,
  answers: Walk['values'],
): Facts {
  const variables = { ...(readOwn(facts, 'variables') as object), ...counted };
  return { ...facts, answers, variables };
}
