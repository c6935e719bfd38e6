import type { Context } from '../Context.ts';
import type { Plan } from '../engine/compile.ts';
import type { CompiledPrompt, Listener } from '../engine/CompiledPrompt.ts';
import type { Judgement } from '../engine/decideBy.ts';
import { findPromptProblem } from '../engine/findPromptProblem.ts';
import type { History } from '../engine/history.ts';
import { isAllowed } from '../engine/isAllowed.ts';
import type { Busy, Happening, Moment } from '../engine/Moment.ts';
import type { Rest } from '../engine/Rest.ts';
import { restOf } from '../engine/rules/restOf.ts';
import type { Candidate, Rulebook } from '../engine/rules/Rule.ts';
import { showing } from '../engine/rules/showing.ts';
import { toCandidate } from '../engine/rules/toCandidate.ts';
import type { Desk } from './Desk.ts';

/** Takes decisions by all rules, on everything that is the case now. */
export interface Judge {
  momentAt(happening: Happening): Moment;
  decide(happening: Happening, plan: Plan): Judgement[];
  /** Takes the whole decision on one that was asked for before. */
  again(
    listener: Listener,
    asked: {
      happening: Happening;
      /** @default the history of now */
      history?: History;
    } & Partial<Pick<Moment, 'busy' | 'isVetoed'>>,
  ): Judgement;
  /** Whether its limits allow one that the host opens. */
  isAllowed(compiled: CompiledPrompt): boolean;
}

export function createJudge(
  context: Context,
  { desk, busy }: { desk: Desk; busy: () => Busy },
): Judge {
  const { director, visitor, page, asking, decideBy } = desk;
  const rules = [...asking.rules, ...showing];
  const book: Rulebook<Candidate> = { rules, toCandidate };

  const momentAt = (happening: Happening): Moment => {
    const moment = desk.momentAt(happening);
    return { ...moment, busy: { ...busy(), ...moment.busy } };
  };

  /** So that the next pages need not ask again. */
  const rest = (judgements: Judgement[], moment: Moment): void => {
    const { plan, hash, options } = context;
    // Of the page's own history: what a test shows does not count.
    if (options.mode === 'test') return;
    const history = director.history();
    const found: Record<string, Rest> = {};
    for (const { prompt, rule, listener } of judgements) {
      const unmet = showing.find(([id]) => id === rule);
      if (!unmet) continue;
      const situation = { plan, history, moment };
      const candidate = toCandidate(listener.compiled, listener, situation);
      const until = restOf(unmet, candidate);
      if (until) found[prompt] = until;
    }
    if (!Object.keys(found).length) return;
    void visitor.change((state) => {
      const { rests } = state;
      const others = rests?.config === hash ? rests.prompts : undefined;
      const prompts = { ...others, ...found };
      return { ...state, rests: { config: hash, prompts } };
    });
  };

  /** Names what cannot be shown; each once. */
  const check = (judgements: readonly Judgement[]): void => {
    for (const { prompt, listener } of judgements) {
      const problem = findPromptProblem(listener.compiled.prompt);
      if (!problem) continue;
      context.report(`Prompt "${prompt}" is left out: ${problem}.`);
    }
  };

  return {
    momentAt,
    decide: (happening, plan) => {
      const moment = momentAt(happening);
      const history = director.history();
      const judgements = decideBy(book, { plan, history, moment });
      check(judgements);
      rest(judgements, moment);
      return judgements;
    },
    again: (listener, { happening, history, ...changes }) => {
      // The page of now, whatever it was when the touchpoint happened.
      const moment = {
        ...momentAt({ ...happening, path: page.path() }),
        isAgain: true,
        ...changes,
      };
      const situation = {
        plan: context.plan,
        history: history ?? director.history(),
        moment,
      };
      return desk.judgeBy(book, listener, situation);
    },
    isAllowed: (compiled) =>
      isAllowed(compiled, {
        plan: context.plan,
        history: director.history(),
        moment: director.momentOf(undefined),
      }),
  };
}
