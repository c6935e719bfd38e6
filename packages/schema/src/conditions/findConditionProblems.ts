import { closestMatch } from 'leven';
import { type ConditionProblem, readCondition } from './readCondition.ts';

/** What conditions can name. */
export interface ConditionNames {
  segments?: Readonly<Record<string, unknown>> | undefined;
  lists?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Finds what a condition names and the config does not have, and segments that
 * reach themselves. What is wrong inside the segments it names is not told
 * again: look at each segment as well.
 */
export function findConditionProblems(
  condition: unknown,
  { segments = {}, lists = {} }: ConditionNames,
): ConditionProblem[] {
  const explain = (word: string, name: string): string | undefined => {
    if (word === '$segment') {
      return (
        missing(name, { of: segments, what: 'segment', where: 'segments' }) ??
        explainCircle(name, segments)
      );
    }
    return word === '$inGroup' || word === '$notInGroup'
      ? missing(name, { of: lists, what: 'list', where: 'lists' })
      : undefined;
  };
  return readCondition(condition).words.flatMap(({ word, operand, place }) => {
    const message =
      typeof operand === 'string' ? explain(word, operand) : undefined;
    return message ? [{ path: place.path, message }] : [];
  });
}

function missing(
  name: string,
  {
    of: known,
    what,
    where,
  }: { of: Readonly<Record<string, unknown>>; what: string; where: string },
): string | undefined {
  if (Object.hasOwn(known, name)) return undefined;
  const meant = closestMatch(name, Object.keys(known), { maxDistance: 2 });
  return `No ${what} "${name}" in \`${where}\`. ${meant ? `Did you mean "${meant}"?` : 'Add it or correct the name.'}`;
}

/** Tells of the way on which a segment reaches itself, or another that does. */
function explainCircle(
  name: string,
  segments: Readonly<Record<string, unknown>>,
): string | undefined {
  const seen = new Set<string>();
  const find = (one: string, way: readonly string[]): string[] | undefined => {
    if (way.includes(one)) return [...way.slice(way.indexOf(one)), one];
    if (seen.has(one) || !Object.hasOwn(segments, one)) return undefined;
    seen.add(one);
    for (const { word, operand } of readCondition(segments[one]).words) {
      const circle =
        word === '$segment' && find(String(operand), [...way, one]);
      if (circle) return circle;
    }
    return undefined;
  };
  const circle = find(name, []);
  return (
    circle &&
    `The segment "${circle[0]}" reaches itself: ${circle.join(' → ')}. Take one of these out.`
  );
}
