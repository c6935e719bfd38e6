import { asList } from './asList.ts';
import { asText } from './asText.ts';
import { check } from './check.ts';
import { checkPlain, compile, compileValue } from './compile.ts';
import { hasOperators } from './hasOperators.ts';
import { isEqual } from './isEqual.ts';
import { isLike } from './isLike.ts';
import { not, type Operator, type Test } from './Operator.ts';
import { padVersion } from './padVersion.ts';
import { parseInstant } from './parseInstant.ts';
import { parseMoment } from './parseMoment.ts';
import { readOwn } from './readOwn.ts';

/** How a value is seen before it is compared. */
type View = (value: unknown) => unknown;
type Compare = (seen: string | number, wanted: string | number) => boolean;

const asIs: View = (value) => value;
const lowerCase: View = (value) =>
  typeof value === 'string' ? value.toLowerCase() : value;

const isAbove: Compare = (seen, wanted) => seen > wanted;
const isAtLeast: Compare = (seen, wanted) => seen >= wanted;
const isBelow: Compare = (seen, wanted) => seen < wanted;
const isAtMost: Compare = (seen, wanted) => seen <= wanted;

/** Compares two numbers or two texts; nothing else has an order. */
const ordered =
  (view: View, compare: Compare): Operator =>
  (operand) => {
    const wanted = view(operand);
    check(typeof wanted === 'number' || typeof wanted === 'string');
    return (fact) => {
      const seen = view(fact);
      return typeof seen === typeof wanted && compare(seen as never, wanted);
    };
  };

/** The instant that was parsed last: many prompts look at the same fact, one after the other. */
let parsed: readonly [text: unknown, ms: number] = [undefined, NaN];

const timed =
  (compare: Compare): Operator =>
  (operand) => {
    const toMs = parseMoment(operand);
    return (fact, nowMs) => {
      if (fact !== parsed[0]) parsed = [fact, parseInstant(fact)];
      return compare(parsed[1], toMs(nowMs));
    };
  };

/** Looks for a fact, or for any item of one that is a list. */
const listed = (values: readonly unknown[], view: View): Test => {
  const isListed: View = (value) => values.includes(view(value));
  return (fact) =>
    Array.isArray(fact) ? fact.some(isListed) : !!isListed(fact);
};

const among =
  (view: View): Operator =>
  (values) =>
    listed(asList(values).map(view), view);

const all =
  (view: View): Operator =>
  (values, reading) => {
    const tests = asList(values).map((value) =>
      compileValue(view(value), reading),
    );
    return (fact, nowMs) =>
      Array.isArray(fact) &&
      tests.every((test) => fact.some((item) => test(view(item), nowMs)));
  };

const pattern =
  (flags: string): Operator =>
  (source) => {
    const regex = new RegExp(asText(source), flags);
    // A slow pattern stays bearable on the beginning of a long text.
    return (fact) =>
      typeof fact === 'string' && regex.test(fact.slice(0, 2_048));
  };

const equal: Operator = (wanted, reading) => {
  checkPlain(wanted, reading);
  return (fact) => isEqual(fact, wanted);
};
const inGroup: Operator = (name, { lists }) =>
  listed(asList(readOwn(lists, asText(name))), asIs);
const sameVersion = ordered(padVersion, isEqual);

const types = ['string', 'number', 'boolean', 'object', 'array', 'null'];

/** The words that say something of one value. */
export const operators: Readonly<Record<string, Operator>> = {
  $eq: equal,
  $ne: not(equal),
  $gt: ordered(asIs, isAbove),
  $gte: ordered(asIs, isAtLeast),
  $lt: ordered(asIs, isBelow),
  $lte: ordered(asIs, isAtMost),
  $in: among(asIs),
  $nin: not(among(asIs)),
  $ini: among(lowerCase),
  $nini: not(among(lowerCase)),
  $inGroup: inGroup,
  $notInGroup: not(inGroup),
  $all: all(asIs),
  $alli: all(lowerCase),
  $size: (wanted, reading) => {
    check(typeof wanted === 'number' || hasOperators(wanted));
    const test = compileValue(wanted, reading);
    return (fact, nowMs) => Array.isArray(fact) && test(fact.length, nowMs);
  },
  $elemMatch: (wanted, reading) => {
    const { reads } = reading;
    const { length } = reads;
    const isOfValue = Object.keys(Object(wanted)).some((key) =>
      Object.hasOwn(operators, key),
    );
    const test = isOfValue
      ? compileValue(wanted, reading)
      : compile(wanted, reading);
    // Paths in there begin at the item.
    reads.length = length;
    return (fact, nowMs) =>
      Array.isArray(fact) &&
      fact.some((item) => (item ?? null) !== null && test(item, nowMs));
  },
  $exists: (wanted) => {
    check(typeof wanted === 'boolean');
    return (fact) => (fact !== null) === wanted;
  },
  $type: (wanted) => {
    check(types.includes(asText(wanted)));
    return (fact) =>
      (fact === null ? 'null' : Array.isArray(fact) ? 'array' : typeof fact) ===
      wanted;
  },
  $not: not(compileValue),
  $regex: pattern(''),
  $regexi: pattern('i'),
  $like: (wanted) => {
    const globs = [wanted].flat().map(asText);
    return (fact) =>
      typeof fact === 'string' && globs.some((glob) => isLike(fact, glob));
  },
  $veq: sameVersion,
  $vne: not(sameVersion),
  $vgt: ordered(padVersion, isAbove),
  $vgte: ordered(padVersion, isAtLeast),
  $vlt: ordered(padVersion, isBelow),
  $vlte: ordered(padVersion, isAtMost),
  $before: timed(isBelow),
  $after: timed(isAbove),
};
