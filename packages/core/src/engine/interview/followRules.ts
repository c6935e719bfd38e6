import type { LogicRule } from '../../types.gen.ts';
import { readOwn } from '../conditions/readOwn.ts';
import type { Setting } from './Interview.ts';
import { factsOf, type Walk } from './Walk.ts';

/**
 * Does what the rules after a question say, in order, and notes it in the walk.
 *
 * @returns Where the first rule that matches and jumps goes to, `""` for the
 *   end; `undefined` if none does.
 */
export function followRules(
  rules: readonly LogicRule[],
  walk: Walk,
  matches: Setting['matches'],
): string | undefined {
  const { counted, required, values } = walk;
  let jump: string | undefined;
  for (const { if: when, goTo, end, set, add = {}, ...rule } of rules) {
    const facts = factsOf(walk, values);
    if (when && !matches?.(when, facts)) continue;
    Object.assign(counted, set);
    for (const [name, amount] of Object.entries(add)) {
      const before = counted[name] ?? readOwn(facts['variables'], name);
      counted[name] = (Number(before) || 0) + amount;
    }
    for (const id of [rule.require ?? []].flat()) required.add(id);
    jump ??= goTo ?? (end && '');
  }
  return jump;
}
