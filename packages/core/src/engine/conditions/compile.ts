import { asList } from './asList.ts';
import { asText } from './asText.ts';
import { check } from './check.ts';
import { combinators } from './combinators.ts';
import { every } from './every.ts';
import { hasOperators } from './hasOperators.ts';
import { isObject } from './isObject.ts';
import type { Operator, Test } from './Operator.ts';
import type { Part } from './Part.ts';
import { readKeys } from './readFact.ts';
import type { Reading } from './Reading.ts';
import { readOwn } from './readOwn.ts';

// Conditions hold combinators and these hold conditions, so this file and theirs
// import each other.

const MAX_DEPTH = 100;
// Some segments that name each other twice become very much.
const MAX_OBJECTS = 10_000;

/** What a condition asks for, together with the insides of `$and` and `$segment`. */
export function split(
  condition: unknown,
  reading: Reading,
  parts: Part[] = [],
): Part[] {
  check(isObject(condition) && !Array.isArray(condition));
  for (const path of enter(condition, reading)) {
    const wanted = condition[path];
    reading.path = path;
    reading.word = '';
    if (path === '$and') {
      for (const inner of asList(wanted)) split(inner, reading, parts);
    } else if (path === '$segment') {
      reading.word = asText(wanted);
      split(readOwn(reading.segments, reading.word), reading, parts);
    } else if (path[0] === '$') {
      const test = make(combinators, path, wanted, reading);
      parts.push({ path, wanted, test });
    } else {
      if (!reading.reads.includes(path)) reading.reads.push(path);
      const keys = path.split('.');
      const test = compileValue(wanted, reading);
      parts.push({
        path,
        wanted,
        test: (facts, nowMs) => test(readKeys(facts, keys) ?? null, nowMs),
      });
    }
  }
  reading.depth -= 1;
  return parts;
}

/** Makes the test of a condition. */
export function compile(condition: unknown, reading: Reading): Test {
  return every(split(condition, reading).map(({ test }) => test));
}

/** Makes the test of what is asked of one value: operators, or its equal. */
export function compileValue(wanted: unknown, reading: Reading): Test {
  if (!hasOperators(wanted))
    return make(reading.operators, '$eq', wanted, reading);
  const tests = enter(wanted, reading).map((word) => {
    reading.word = word;
    return make(reading.operators, word, wanted[word], reading);
  });
  reading.depth -= 1;
  return every(tests);
}

/** Throws if there are operators in a value. */
export function checkPlain(value: unknown, reading: Reading): void {
  check(!hasOperators(value));
  if (!isObject(value)) return;
  for (const key of enter(value, reading)) checkPlain(value[key], reading);
  reading.depth -= 1;
}

function make(
  table: Readonly<Record<string, Operator>>,
  word: string,
  operand: unknown,
  reading: Reading,
): Test {
  // Of an unknown word there is nothing to call, which throws as well.
  return (readOwn(table, word) as Operator)(operand, reading);
}

function enter(value: object, reading: Reading): string[] {
  reading.depth += 1;
  reading.objects += 1;
  check(reading.depth <= MAX_DEPTH && reading.objects <= MAX_OBJECTS);
  return Object.keys(value);
}
