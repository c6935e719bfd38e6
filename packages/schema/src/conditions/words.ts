import { closestMatch } from 'leven';
import { z } from 'zod';
import { hasWords } from './hasWords.ts';

const anything = z.unknown();
const text = z.string('Write text in quotes.');
const flag = z.boolean('Write true or false.');
const scalar = z.union(
  [z.string(), z.number(), z.boolean(), z.null()],
  'Write text, a number, true, false or null.',
);
const list = z.array(scalar, 'Write a list: ["a", "b"].');
const values = z.array(anything, 'Write a list: ["a", "b"].');
const ordinal = z.union(
  [z.number(), z.string()],
  'Write a number or text; nothing else has an order.',
);
const version = text.regex(/^v?\d/, 'Write a version: "1.10.0".');
const moment = z.union(
  [
    z.number(),
    z.iso.date(),
    z.iso.datetime({ offset: true }),
    z.string().regex(/^(now|[+-]\d+(ms|s|m|h|d|w))$/),
  ],
  'Write a time: "2026-01-31", "2026-01-31T12:00:00Z", epoch milliseconds, "now", "-14d" or "+3d".',
);
const SIZE = 'Write a number, or operators: {"$gte": 2}.';
const size = z.union([z.int().min(0, SIZE), z.custom<object>(hasWords)], SIZE);
const GLOB = 'Write a glob or a list of them: "/shop/**".';
const glob = z.union([z.string(), z.array(z.string()).min(1, GLOB)], GLOB);
const types = ['string', 'number', 'boolean', 'object', 'array', 'null'];
const type = z.enum(types, `Write one of "${types.join('", "')}".`);
const regex = text.superRefine((source, context) => {
  const fault = findFault(source);
  if (fault) {
    context.addIssue({ code: 'custom', message: `${fault}. Correct it.` });
  }
});
const conditions = z.array(anything, 'Write a list of conditions: [{…}, {…}].');
const name = text;

function findFault(source: string): string | undefined {
  try {
    return void new RegExp(source);
  } catch (error) {
    return (error as Error).message;
  }
}

/** Where conditions go on in an operand. */
export type Inside =
  | 'plain'
  | 'value'
  | 'count'
  | 'item'
  | 'items'
  | 'condition'
  | 'conditions';

export type Words = Record<
  string,
  [operand: z.ZodType, meaning: string, inside?: Inside]
>;

/** The words that say something of one value: what each takes, and means. */
export const operators: Words = {
  $eq: [anything, 'Equal, as without an operator.', 'plain'],
  $ne: [anything, 'Not equal; so is what is missing.', 'plain'],
  $gt: [ordinal, 'Greater.'],
  $gte: [ordinal, 'Greater or equal.'],
  $lt: [ordinal, 'Less.'],
  $lte: [ordinal, 'Less or equal.'],
  $in: [list, 'One of these; of a list, any item.'],
  $nin: [list, 'None of these; so is what is missing.'],
  $ini: [list, '`$in`, upper or lower case.'],
  $nini: [list, '`$nin`, upper or lower case.'],
  $inGroup: [name, 'One of the values of this list in `lists`.'],
  $notInGroup: [name, 'None of the values of this list in `lists`.'],
  $all: [values, 'A list with all of these in it.', 'items'],
  $alli: [values, '`$all`, upper or lower case.', 'items'],
  $size: [size, 'A list of so many items.', 'count'],
  $elemMatch: [anything, 'A list with an item that is so.', 'item'],
  $exists: [flag, 'Known, or not.'],
  $type: [type, 'Of this type.'],
  $not: [anything, 'Not so.', 'value'],
  $regex: [regex, 'Text that this regular expression finds something in.'],
  $regexi: [regex, '`$regex`, upper or lower case.'],
  $like: [glob, 'Text like this glob: "/a/*" one segment, "/a/**" any depth.'],
  $veq: [version, 'The same version.'],
  $vne: [version, 'Another version; so is what is missing.'],
  $vgt: [version, 'A later version.'],
  $vgte: [version, 'This version or a later one.'],
  $vlt: [version, 'An earlier version.'],
  $vlte: [version, 'This version or an earlier one.'],
  $before: [moment, 'Earlier than a date, "now", "-14d", "+3d".'],
  $after: [moment, 'Later than a date, "now", "-14d", "+3d".'],
};

/** The words in the place of a path. */
export const combinators: Words = {
  $and: [conditions, 'All of these conditions hold.', 'conditions'],
  $or: [
    conditions,
    'One of these conditions holds, or there is none.',
    'conditions',
  ],
  $nor: [conditions, 'None of these conditions holds.', 'conditions'],
  $not: [anything, 'This condition does not hold.', 'condition'],
  $segment: [name, 'This condition of `segments` holds.'],
};

/** Says why a word is none of those that can stand here, and what may be meant. */
export function refuseWord(word: string, here: Words): string {
  if (!word.startsWith('$')) {
    return `\`${word}\` stands among operators. Give it a whole path of its own.`;
  }
  if (Object.hasOwn(operators, word)) {
    return `\`${word}\` needs a path before it: {"event.total": {"${word}": …}}.`;
  }
  if (Object.hasOwn(combinators, word)) {
    return `\`${word}\` stands in the place of a path: {"${word}": …}.`;
  }
  const known = [...Object.keys(here), ...Object.keys(operators)];
  const isSame = (one: string): boolean =>
    one.toLowerCase() === word.toLowerCase();
  const meant =
    known.find(isSame) ?? closestMatch(word, known, { maxDistance: 2 });
  const remedy = meant
    ? `Did you mean \`${meant}\`?`
    : 'See docs/conditions.md.';
  return `Unknown operator \`${word}\`. ${remedy}`;
}
