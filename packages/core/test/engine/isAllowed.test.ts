import { expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { judgeBy } from '../../src/engine/decideBy.ts';
import { isAllowed } from '../../src/engine/isAllowed.ts';
import { rulebook } from '../../src/engine/rules/rulebook.ts';
import { config, prompt } from '../fixtures.ts';
import { history, moment } from './moments.ts';
import { type RuleCase, ruleCases } from './ruleCases.ts';

function ask(one: RuleCase): boolean {
  const prompts = [prompt(one.prompt)];
  const plan = compile(config({ ...one.config, prompts }));
  return isAllowed(rulebook, judgeBy, {
    compiled: plan.prompts[0]!,
    plan,
    history: one.history ?? history(),
    moment: moment(one.moment),
  });
}

const isOfFrequency = (rule: string): boolean =>
  rule === 'never' || rule.startsWith('frequency.');

test.each(ruleCases.filter(([rule]) => isOfFrequency(rule)))(
  'keeps %s for the host, too',
  (_, __, decides, passes) => {
    expect(ask(decides)).toBe(false);
    expect(ask(passes)).toBe(true);
  },
);

test.each(ruleCases.filter(([rule]) => !isOfFrequency(rule)))(
  'does not keep %s for the host',
  (_, __, decides) => {
    expect(ask(decides)).toBe(true);
  },
);
