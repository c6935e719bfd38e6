import { asList } from './asList.ts';
import { compile } from './compile.ts';
import { not, type Operator } from './Operator.ts';

/** Holds for an empty list, which asks for nothing. */
const or: Operator = (conditions, reading) => {
  const tests = asList(conditions).map((each) => compile(each, reading));
  return (facts, nowMs) =>
    !tests.length || tests.some((test) => test(facts, nowMs));
};

/** The words in the place of a path, which look at all facts. `$and` and `$segment` are spread out before. */
export const combinators: Readonly<Record<string, Operator>> = {
  $or: or,
  $nor: not(or),
  $not: not(compile),
};
