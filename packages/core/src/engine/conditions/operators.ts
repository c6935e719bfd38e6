import { asText } from './asText.ts';
import { check } from './check.ts';
import {
  among,
  asIs,
  isAbove,
  isAtLeast,
  isAtMost,
  isBelow,
  ordered,
} from './comparing.ts';
import { checkPlain, compileValue } from './compile.ts';
import { isEqual } from './isEqual.ts';
import { isLike } from './isLike.ts';
import { not, type Operator } from './Operator.ts';
import { parseInstant } from './parseInstant.ts';
import { parseMoment } from './parseMoment.ts';

/** The instant that was parsed last: many prompts look at the same fact, one after the other. */
let parsed: readonly [text: unknown, ms: number] = [undefined, NaN];
const timed =
  (compare: typeof isAbove): Operator =>
  (operand) => {
    const toMs = parseMoment(operand);
    return (fact, nowMs) => {
      if (fact !== parsed[0]) parsed = [fact, parseInstant(fact)];
      return compare(parsed[1], toMs(nowMs));
    };
  };

const equal: Operator = (wanted, reading) => {
  checkPlain(wanted, reading);
  return (fact) => isEqual(fact, wanted);
};

/**
 * The words of most configs that say something of one value. The others are in
 * `rareOperators`, which a page fetches for a config that has one of them.
 */
export const operators: Readonly<Record<string, Operator>> = {
  $eq: equal,
  $ne: not(equal),
  $gt: ordered(asIs, isAbove),
  $gte: ordered(asIs, isAtLeast),
  $lt: ordered(asIs, isBelow),
  $lte: ordered(asIs, isAtMost),
  $in: among(asIs),
  $nin: not(among(asIs)),
  $exists: (wanted) => {
    check(typeof wanted === 'boolean');
    return (fact) => (fact !== null) === wanted;
  },
  $not: not(compileValue),
  $like: (wanted) => {
    const globs = [wanted].flat().map(asText);
    return (fact) =>
      typeof fact === 'string' && globs.some((glob) => isLike(fact, glob));
  },
  $before: timed(isBelow),
  $after: timed(isAbove),
};
