import { expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { judge } from '../../src/engine/decide.ts';
import { explain } from '../../src/engine/explain.ts';
import { rulebook } from '../../src/engine/rules/rulebook.ts';
import { config, prompt } from '../fixtures.ts';
import { history, moment } from './moments.ts';
import { type RuleCase, ruleCases } from './ruleCases.ts';

function decideFor(one: RuleCase): { verdict: string; rule: string } {
  const prompts = [prompt(one.prompt)];
  const plan = compile(config({ ...one.config, prompts }));
  expect(plan.problems).toEqual([]);
  const now = moment(one.moment);
  const so = one.history ?? history();
  const [listener] = plan.prompts[0]!.listeners;
  const { verdict, rule } = listener
    ? judge(listener, { plan, history: so, moment: now })
    : explain(plan, so, { momentOf: () => now })[0]!;
  return { verdict, rule };
}

test.each(ruleCases)('decides by %s: %s', (rule, verdict, decides, passes) => {
  expect(decideFor(decides)).toEqual({ rule, verdict });
  expect(decideFor(passes)).toEqual({ rule: 'passed', verdict: 'show' });
});

test('has a case above for every rule, in the order of the rules', () => {
  expect(ruleCases.map(([rule]) => rule)).toEqual(
    rulebook.rules.map(([rule]) => rule),
  );
});
