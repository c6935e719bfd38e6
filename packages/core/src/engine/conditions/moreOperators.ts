import { asList } from './asList.ts';
import { asText } from './asText.ts';
import { check } from './check.ts';
import {
  among,
  asIs,
  isAbove,
  isAtLeast,
  isAtMost,
  isBelow,
  listed,
  ordered,
  type View,
} from './comparing.ts';
import { compile, compileValue } from './compile.ts';
import { hasOperators } from './hasOperators.ts';
import { isEqual } from './isEqual.ts';
import { not, type Operator } from './Operator.ts';
import { padVersion } from './padVersion.ts';
import { parseInstant } from './parseInstant.ts';
import { parseMoment } from './parseMoment.ts';
import { readOwn } from './readOwn.ts';

const lowerCase: View = (value) =>
  typeof value === 'string' ? value.toLowerCase() : value;

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

const inGroup: Operator = (name, { lists }) =>
  listed(asList(readOwn(lists, asText(name))), asIs);

const sameVersion = ordered(padVersion, isEqual);
const types = ['string', 'number', 'boolean', 'object', 'array', 'null'];

/** The words of some configs that say something of one value: see `operators`. */
export const moreOperators: Readonly<Record<string, Operator>> = {
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
    const { reads, operators } = reading;
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
  $type: (wanted) => {
    check(types.includes(asText(wanted)));
    return (fact) =>
      (fact === null ? 'null' : Array.isArray(fact) ? 'array' : typeof fact) ===
      wanted;
  },
  $regex: pattern(''),
  $regexi: pattern('i'),
  $before: timed(isBelow),
  $after: timed(isAbove),
  $veq: sameVersion,
  $vne: not(sameVersion),
  $vgt: ordered(padVersion, isAbove),
  $vgte: ordered(padVersion, isAtLeast),
  $vlt: ordered(padVersion, isBelow),
  $vlte: ordered(padVersion, isAtMost),
};
