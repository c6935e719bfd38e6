import { findFailing } from '../conditions/findFailing.ts';
import type { CompiledCondition } from '../conditions/compileCondition.ts';
import { drawOf } from '../variant.ts';
import { countOf } from './countOf.ts';
import type { Asked } from './Rule.ts';

const failing = (
  condition: CompiledCondition | undefined,
  { moment }: Asked,
): unknown => findFailing(condition!, moment.facts, moment.nowMs);

/** What the rules of asking saw; read only by people. */
export const sights: Readonly<Record<string, (asked: Asked) => unknown>> = {
  'trigger.with': ({ moment }) => moment.happening.properties['with'],
  'trigger.where': (asked) => failing(asked.listener!.where, asked),
  'trigger.times': countOf,
  identify: ({ moment }) => moment.facts['traits'],
  audience: (asked) => failing(asked.compiled.audience, asked),
  sample: ({ compiled, moment }) => drawOf(compiled, moment.visitor),
};
