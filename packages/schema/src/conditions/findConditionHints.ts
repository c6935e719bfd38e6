import { closestMatch } from 'leven';
import {
  type ConditionProblem,
  readCondition,
  type Word,
} from './readCondition.ts';

/** What is allowed in a condition, and yet may not be what is meant. */
export interface ConditionHint extends ConditionProblem {
  level: 'hint';
}

/** Every fact begins with one of these. */
const BRANCHES = [
  'event',
  'page',
  'session',
  'visitor',
  'traits',
  'host',
  'device',
  'locale',
  'journey',
  'history',
  'answers',
  'variables',
];

/** Facts that are never missing. */
const ALWAYS = new Set([
  'page.path',
  'page.title',
  'session.pages',
  'session.seconds',
  'session.entry.path',
  'visitor.sessions',
  'device',
  'locale.tag',
  'locale.language',
  'journey.path',
]);

/** Operators that match what is missing. */
const NEGATIVE = new Set(['$ne', '$nin', '$nini', '$vne', '$notInGroup']);

/**
 * Finds what works otherwise than one may think: operators that also match
 * visitors of whom a fact is unknown, and paths that begin like no fact.
 */
export function findConditionHints(condition: unknown): ConditionHint[] {
  const hints: ConditionHint[] = [];
  const seen = new Set<string>();
  for (const word of readCondition(condition).words) {
    const { fact, path } = word.place;
    if (fact === undefined) continue;
    const stranger = findStranger(fact);
    const place = path.slice(0, path.lastIndexOf(fact) + 1);
    if (stranger && !seen.has(place.join('\n'))) {
      seen.add(place.join('\n'));
      hints.push({ level: 'hint', path: place, message: stranger });
    }
    if (!stranger && matchesMissing(word) && !ALWAYS.has(fact)) {
      const message = `\`${word.word}\` also matches when \`${fact}\` is unknown. If that is not meant, add "$exists": true.`;
      hints.push({ level: 'hint', path, message });
    }
  }
  return hints;
}

function findStranger(fact: string): string | undefined {
  const [branch = ''] = fact.split('.');
  if (BRANCHES.includes(branch)) return undefined;
  const meant = closestMatch(branch, BRANCHES, { maxDistance: 3 });
  const remedy = meant
    ? `Did you mean \`${meant}\`?`
    : `Begin with one of ${BRANCHES.join(', ')}.`;
  return `No fact begins with \`${branch}\`. ${remedy}`;
}

/** Whether nothing that is asked of the fact keeps out what is missing. */
function matchesMissing({ word, operand, among, place }: Word): boolean {
  const isNullMeant = [operand].flat().includes(null);
  return (
    NEGATIVE.has(word) &&
    !isNullMeant &&
    !place.isNegated &&
    Object.keys(among).every((one) => NEGATIVE.has(one))
  );
}
