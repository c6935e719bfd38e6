import { shuffledIds } from './shuffledIds.ts';
import type { CheckedSurvey, SurveyProblem } from './SurveyProblem.ts';

/** A way to a place, and the rule that goes it, if it is a jump. */
interface Way {
  to: string;
  rule?: number;
}

/** Jumps on which the visitor would come to the same question again. */
export function findCircle(survey: CheckedSurvey): SurveyProblem[] {
  const ways = findWays(survey);
  const finished = new Set<string>();

  /** Walks on from the last step; the first way back to an earlier one is the circle. */
  const walk = (steps: readonly Way[]): Way[] | undefined => {
    const { to: place } = steps.at(-1)!;
    if (finished.has(place)) return undefined;
    for (const way of ways.get(place) ?? []) {
      const from = steps.findIndex(({ to }) => to === way.to);
      if (from >= 0) return [...steps.slice(from), way];
      const circle = walk([...steps, way]);
      if (circle) return circle;
    }
    finished.add(place);
    return undefined;
  };

  for (const to of ways.keys()) {
    const circle = walk([{ to }]);
    if (!circle) continue;
    const path = circle.map((step) => step.to).join(' → ');
    // The way to its first place is none of it.
    const { rule = 0 } = circle
      .slice(1)
      .findLast((step) => step.rule !== undefined)!;
    const message = `This goes round in a circle: ${path}. Send one of them elsewhere.`;
    return [{ path: ['logic', rule, 'goTo'], message }];
  }
  return [];
}

/** Where one can go from each place. What is shuffled counts as one: its order is not known. */
function findWays(survey: CheckedSurvey): Map<string, Way[]> {
  const { questions, logic = [] } = survey;
  const ids = questions.map(({ id }) => id);
  const shuffled = shuffledIds(survey);
  const isShuffled = (id: string): boolean => shuffled.includes(id);
  const last = ids.findLastIndex(isShuffled);

  const ways = new Map<string, Way[]>();
  for (const [index, id] of ids.entries()) {
    const place = isShuffled(id) ? shuffled[0]! : id;
    const found = ways.get(place) ?? [];
    ways.set(place, found);
    let goesOn = true;
    for (const [rule, { after, if: when, goTo, end }] of logic.entries()) {
      if (after !== id || !(goTo ?? end) || !goesOn) continue;
      // To what is shuffled no rule may go anyhow.
      if (ids.includes(goTo!) && !isShuffled(goTo!)) {
        found.push({ to: goTo!, rule });
      }
      // What comes after it is never reached.
      goesOn = Boolean(when);
    }
    const next = ids[(isShuffled(id) ? last : index) + 1];
    if (!goesOn || next === undefined) continue;
    found.push({ to: isShuffled(next) ? shuffled[0]! : next });
  }
  return ways;
}
