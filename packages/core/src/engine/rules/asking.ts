import { withKey } from '../CompiledPrompt.ts';
import type { Asked, Rulebook, RuleOf } from './Rule.ts';

/**
 * Whether a prompt is asked for at all, by whom and of whom. These rules are in
 * the first script; what follows is fetched once a prompt has met them.
 */
const rules: readonly RuleOf<Asked>[] = [
  [
    'trigger.with',
    'skip',
    ({ listener }) => listener?.trigger.with,
    ({ listener, moment }) =>
      withKey(moment.happening.properties['with']) === listener!.withKey,
  ],
  [
    'trigger.where',
    'skip',
    ({ listener }) => listener?.trigger.where,
    ({ listener, moment }) => listener!.where!.test(moment.facts, moment.nowMs),
  ],
  [
    'trigger.times',
    'skip',
    ({ listener, moment }) =>
      moment.isAgain ? undefined : listener?.trigger.times,
    (asked, wanted) => asked.plan.extras!.isCounted(asked, wanted),
  ],
  [
    'identify',
    'hold',
    ({ plan, compiled }) =>
      compiled.readsTraits ? plan.config.identify : undefined,
    ({ moment }) => moment.nowMs >= moment.userDueAtMs,
  ],
  [
    'audience',
    'skip',
    ({ compiled }) => compiled.prompt.audience,
    ({ compiled, moment }) =>
      compiled.audience!.test(moment.facts, moment.nowMs),
  ],
  [
    'sample',
    'skip',
    ({ compiled }) => compiled.prompt.sample,
    ({ plan, compiled, moment }) =>
      Boolean(plan.extras!.drawVariant(compiled, moment.visitor)),
  ],
];

export const asking: Rulebook<Asked> = {
  rules,
  toCandidate: (compiled, listener, situation) => ({
    ...situation,
    compiled,
    listener,
  }),
};
