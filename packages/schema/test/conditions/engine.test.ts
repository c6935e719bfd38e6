import fc from 'fast-check';
import { expect, test } from 'vitest';
import { combinators as engineCombinators } from '../../../core/src/engine/conditions/combinators.ts';
import { compileCondition } from '../../../core/src/engine/conditions/compileCondition.ts';
import { operators as commonOperators } from '../../../core/src/engine/conditions/operators.ts';
import { moreOperators } from '../../../core/src/engine/conditions/moreOperators.ts';
import { condition, findConditionProblems } from '../../src/condition.ts';
import { combinators, operators } from '../../src/conditions/words.ts';
import { names } from './examples.ts';

type Json = Record<string, unknown>;

test('knows the same words as the engine', () => {
  expect(Object.keys(operators).sort()).toEqual(
    Object.keys({ ...commonOperators, ...moreOperators }).sort(),
  );
  // These two the engine spreads out before it looks anything up.
  expect(Object.keys(combinators).sort()).toEqual(
    [...Object.keys(engineCombinators), '$and', '$segment'].sort(),
  );
});

const text = fc.constantFrom('eu', 'key', '(', '1.0', '-3d', '+1y', 'now');
const operand = fc.oneof(
  fc.jsonValue({ maxDepth: 1 }),
  text,
  fc.array(fc.constantFrom('a', 1, null, {}, { $gt: 1 }), { maxLength: 2 }),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
);
const word = fc.constantFrom(
  ...Object.keys({ ...operators, ...combinators }),
  '$x',
);
const { whole } = fc.letrec<{ whole: object; value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    operand,
    fc.dictionary(word, tie('value'), { minKeys: 1, maxKeys: 2 }),
  ),
  whole: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    fc.dictionary(fc.constantFrom('a', 'a.b', 'c'), tie('value'), {
      maxKeys: 2,
    }),
    fc
      .tuple(word, fc.oneof(tie('whole'), fc.tuple(tie('whole')), text))
      .map(([key, inner]) => ({ [key]: inner })),
  ),
}));

test('accepts nothing that the engine cannot read', () => {
  const seen = { right: 0, wrong: 0 };
  fc.assert(
    fc.property(whole, (one) => {
      const isRight =
        condition.safeParse(one).success &&
        !findConditionProblems(one, names).length;
      seen[isRight ? 'right' : 'wrong'] += 1;
      const { problem } = compileCondition(one as Json, names);
      expect(isRight && problem).toBe(isRight ? undefined : false);
    }),
    { numRuns: 2_000 },
  );
  expect(Math.min(seen.right, seen.wrong)).toBeGreaterThan(200);
});
