import { hasWords, isJsonObject } from './hasWords.ts';
import {
  combinators,
  type Inside,
  operators,
  refuseWord,
  type Words,
} from './words.ts';

export type Path = (string | number)[];

/** One thing wrong with a condition. */
export interface ConditionProblem {
  path: Path;
  message: string;
}

/** Where a walk through a condition is. */
export interface Place {
  readonly path: Path;
  readonly depth: number;
  /** Dotted path of the fact; `undefined` where there is none, and within an item of a list. */
  readonly fact?: string | undefined;
  readonly isInItem: boolean;
  /** Whether the `$not` and `$nor` around it turn its meaning. */
  readonly isNegated: boolean;
}

/** A word found in a condition. Plain equality is found as `$eq`. */
export interface Word {
  readonly word: string;
  readonly operand: unknown;
  /** All that is asked of the same value. */
  readonly among: Readonly<Record<string, unknown>>;
  readonly place: Place;
}

// As in core's engine: no condition beyond ever holds.
const MAX_DEPTH = 100;
const MAX_OBJECTS = 10_000;

/** Walks through anything that may be a condition: what is wrong in it, and which words are. */
export function readCondition(condition: unknown): {
  problems: ConditionProblem[];
  words: Word[];
} {
  const problems: ConditionProblem[] = [];
  const words: Word[] = [];
  let objects = 0;

  const refuse = ({ path }: Place, message: string): void => {
    problems.push({ path, message });
  };

  /** What is in an object, unless that is too much. */
  const enter = (value: object, place: Place): [string, unknown, Place][] => {
    objects += 1;
    if (place.depth > MAX_DEPTH || objects > MAX_OBJECTS) {
      if (objects < Infinity) {
        refuse(place, 'Nested too deep. Take parts of it into `segments`.');
      }
      // Said once; and a walk that turns in a circle has to end.
      objects = Infinity;
      return [];
    }
    const depth = place.depth + 1;
    return Object.entries(value).map(([key, inner]) => {
      const step = Array.isArray(value) ? Number(key) : key;
      return [key, inner, { ...place, depth, path: [...place.path, step] }];
    });
  };

  const readWhole = (whole: unknown, at: Place): void => {
    if (!isJsonObject(whole)) {
      refuse(at, 'Write a condition: {"event.plan": "pro"}.');
      return;
    }
    for (const [key, wanted, place] of enter(whole, at)) {
      if (key.startsWith('$')) {
        readWord(key, wanted, { table: combinators, among: whole, place });
      } else if (/^[^.]+(\.[^.]+)*$/.test(key)) {
        readValue(wanted, { ...place, fact: at.isInItem ? undefined : key });
      } else refuse(place, 'Write a dotted path: "event.total".');
    }
  };

  const readValue = (wanted: unknown, at: Place): void => {
    if (!hasWords(wanted)) {
      words.push({ word: '$eq', operand: wanted, among: {}, place: at });
      readPlain(wanted, at);
      return;
    }
    for (const [key, operand, place] of enter(wanted, at)) {
      readWord(key, operand, { table: operators, among: wanted, place });
    }
  };

  const readPlain = (value: unknown, at: Place): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner, place] of enter(value, at)) {
      if (key.startsWith('$')) {
        refuse(
          place,
          'Operators do not work inside a value. Write the whole path: {"a.b": {"$gt": 5}}.',
        );
      } else readPlain(inner, place);
    }
  };

  const readWord = (
    word: string,
    operand: unknown,
    { table, ...found }: Pick<Word, 'among' | 'place'> & { table: Words },
  ): void => {
    const { place } = found;
    if (!Object.hasOwn(table, word)) {
      refuse(place, refuseWord(word, table));
      return;
    }
    words.push({ word, operand, ...found });
    const [schema, , inside] = table[word]!;
    const { error } = schema.safeParse(operand);
    for (const { path, message } of error?.issues ?? []) {
      problems.push({ path: [...place.path, ...(path as Path)], message });
    }
    if (error || !inside) return;
    const turns = word === '$not' || word === '$nor';
    const isNegated = place.isNegated !== turns;
    insides[inside](operand as never, { ...place, isNegated });
  };

  const inItem = (place: Place): Place => ({
    ...place,
    fact: undefined,
    isInItem: true,
  });
  const each = (
    list: readonly unknown[],
    place: Place,
    read: (item: unknown, place: Place) => void,
  ): void =>
    list.forEach((item, index) =>
      read(item, { ...place, path: [...place.path, index] }),
    );

  const insides: Record<Inside, (operand: never, place: Place) => void> = {
    plain: readPlain,
    value: readValue,
    count: (operand, place) => readValue(operand, inItem(place)),
    item: (operand, place) => {
      const isOfValue = Object.keys(Object(operand)).some((key) =>
        Object.hasOwn(operators, key),
      );
      (isOfValue ? readValue : readWhole)(operand, inItem(place));
    },
    items: (operand, place) => each(operand, inItem(place), readValue),
    condition: readWhole,
    conditions: (operand, place) => each(operand, place, readWhole),
  };

  readWhole(condition, {
    path: [],
    depth: 1,
    isInItem: false,
    isNegated: false,
  });
  return { problems, words };
}
