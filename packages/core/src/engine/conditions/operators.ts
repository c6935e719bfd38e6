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

const equal: Operator = (wanted, reading) => {
  checkPlain(wanted, reading);
  return (fact) => isEqual(fact, wanted);
};

/**
 * The words of most configs that say something of one value. The others are in
 * `moreOperators`, which a page fetches for a config that has one of them.
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
};
