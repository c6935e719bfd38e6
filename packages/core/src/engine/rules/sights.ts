import type { CompiledCondition } from '../conditions/compileCondition.ts';
import { findFailing } from '../conditions/findFailing.ts';
import { readFact } from '../conditions/readFact.ts';
import { findPromptProblem } from '../findPromptProblem.ts';
import { readSchedule } from '../schedule.ts';
import { drawOf, drawVariant } from '../variant.ts';
import { countOf } from './countOf.ts';
import type { Asked } from './Rule.ts';

type Sight = (asked: Asked) => unknown;

const failing = (
  condition: CompiledCondition | undefined,
  { moment }: Asked,
): unknown => findFailing(condition!, moment.facts, moment.nowMs);

const busy =
  (state: string): Sight =>
  ({ moment }) =>
    moment.busy[state];

/** What the rules saw, but for limits; read only by people. */
export const sights: Readonly<Record<string, Sight>> = {
  'trigger.manual': ({ moment }) => moment.happening.name,
  'trigger.signal': ({ moment }) => moment.signals,
  'trigger.on': ({ moment }) => moment.happening.name,
  'trigger.with': ({ moment }) => moment.happening.properties['with'],
  'trigger.where': (asked) => failing(asked.listener!.where, asked),
  'trigger.times': countOf,
  identify: ({ moment }) => moment.facts['traits'],
  audience: (asked) => failing(asked.compiled.audience, asked),
  sample: ({ compiled, moment }) => drawOf(compiled, moment.visitor),
  'config.valid': ({ compiled }) => findPromptProblem(compiled.prompt) ?? true,
  schedule: ({ compiled, moment }) =>
    readSchedule(compiled.prompt.schedule!, moment.nowMs),
  'trigger.delay': () => '0s',
  'prompt.visible': busy('prompt'),
  'host.hold': busy('hold'),
  'interrupt.typing': busy('typing'),
  'interrupt.media': busy('media'),
  'interrupt.dialog': busy('dialog'),
  'interrupt.hidden': busy('hidden'),
  'interrupt.loading': busy('loading'),
  'interrupt.printing': busy('printing'),
  'interrupt.selectors': busy('selector'),
  'interrupt.where': ({ plan, moment }) =>
    // Nothing fails in one that holds: it is what it looks at.
    plan.interruptWhere!.reads.map((path) => [
      path,
      readFact(moment.facts, path),
    ]),
  'interrupt.grace': ({ moment }) => moment.page.sinceMs,
  'host.beforeShow': () => 'no',
  'variant.hold-out': ({ compiled, moment }) =>
    drawVariant(compiled, moment.visitor)?.id,
};
