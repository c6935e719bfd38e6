import type { Context } from '../Context.ts';
import { momentOf } from '../decide/momentOf.ts';
import type { Plan } from '../engine/compile.ts';
import type { CompiledPrompt, Listener } from '../engine/CompiledPrompt.ts';
import type { Judgement, Situation } from '../engine/decideBy.ts';
import { findPromptProblem } from '../engine/findPromptProblem.ts';
import type { History } from '../engine/history.ts';
import { isAllowed } from '../engine/isAllowed.ts';
import type { Busy, Happening, Moment } from '../engine/Moment.ts';
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
  const { director, visitor, page, asking, decideBy, judgeBy } = desk;
  const rules = [...asking.rules, ...showing];
  const book: Rulebook<Candidate> = { rules, toCandidate };

  const momentAt = (happening: Happening): Moment => {
    const moment = director.momentAt(happening);
    return { ...moment, busy: { ...busy(), ...moment.busy } };
  };

  /** So that the next pages need not ask again. */
  const rest = (judgements: Judgement[], situation: Situation): void => {
    const { hash, options } = context;
    // Of the page's own history: what a test shows does not count.
    if (options.mode === 'test') return;
    const isLimit = ({ unmet }: Judgement): unknown => rules[unmet!]?.[4];
    if (!judgements.some(isLimit)) return;
    context.loadExtras().then(
      ({ noteRests }) =>
        noteRests(visitor, { judgements, book, situation, hash }),
      // They are asked again, then.
      () => {},
    );
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
      rest(judgements, { plan, history, moment });
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
      return judgeBy(book, listener, situation);
    },
    isAllowed: (compiled) =>
      isAllowed(book, judgeBy, {
        compiled,
        plan: context.plan,
        history: director.history(),
        moment: momentOf(context, director),
      }),
  };
}
