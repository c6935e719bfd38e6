import type { Visitor } from '../capture/createVisitor.ts';
import type { Judgement, Situation } from '../engine/decideBy.ts';
import type { Rest } from '../engine/Rest.ts';
import { restOf } from '../engine/rules/restOf.ts';
import type { Candidate, Rulebook } from '../engine/rules/Rule.ts';

/** Notes how long limits will certainly stand, so that the next pages need not ask again. */
export function noteRests(
  visitor: Visitor,
  options: {
    judgements: readonly Judgement[];
    book: Rulebook<Candidate>;
    situation: Situation;
    /** Of the config. */
    hash: string;
  },
): void {
  const { judgements, book, situation, hash } = options;
  const found: Record<string, Rest> = {};
  for (const { prompt, unmet, listener } of judgements) {
    const rule = book.rules[unmet!];
    if (!rule) continue;
    const candidate = book.toCandidate(listener.compiled, listener, situation);
    const rest = restOf(rule, candidate);
    if (rest) found[prompt] = rest;
  }
  if (!Object.keys(found).length) return;
  void visitor.change((state) => {
    const { rests } = state;
    const others = rests?.config === hash ? rests.prompts : undefined;
    return {
      ...state,
      rests: { config: hash, prompts: { ...others, ...found } },
    };
  });
}
