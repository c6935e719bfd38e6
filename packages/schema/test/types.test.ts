import { expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import type * as generated from '../../core/src/types.gen.ts';
import type * as schemas from '../src/index.ts';

/** Without the `| undefined` of optional fields, which the two write differently. */
type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { [Key in keyof T]: Plain<Exclude<T[Key], undefined>> }
    : T;

type Input<Schema extends z.ZodType> = Plain<z.input<Schema>>;

// Nothing runs here: the compiler is the test.
test('writes types that say what the schemas check', () => {
  expectTypeOf<Plain<generated.Config>>().toEqualTypeOf<
    Input<typeof schemas.config>
  >();
  expectTypeOf<Plain<generated.Prompt>>().toEqualTypeOf<
    Input<typeof schemas.prompt>
  >();
  expectTypeOf<Plain<generated.Survey>>().toEqualTypeOf<
    Input<typeof schemas.survey>
  >();
  expectTypeOf<Plain<generated.Batch>>().toEqualTypeOf<
    Input<typeof schemas.batch>
  >();
  expectTypeOf<Plain<generated.TactfulRecord>>().toEqualTypeOf<
    Input<typeof schemas.record>
  >();
  expectTypeOf<Plain<generated.Answer>>().toEqualTypeOf<
    Input<typeof schemas.answer>
  >();
});
