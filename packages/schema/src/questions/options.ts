import { z } from 'zod';
import { id } from '../scalars.ts';
import { text } from './common.ts';

const plain = {
  id: id.meta({ description: 'What the answer says; never the text.' }),
  text,
};
const other = z.boolean().optional().meta({
  description: 'Lets the visitor write own words; default false.',
});

/** One of some answers. */
export const option = z.strictObject(plain).meta({ id: 'Option' });

/** One of some answers, which may stand for all others. */
export const singleOption = z
  .strictObject({ ...plain, other })
  .meta({ id: 'SingleOption' });

/** One of some answers that can be chosen together. */
export const multipleOption = z
  .strictObject({
    ...plain,
    other,
    exclusive: z.boolean().optional().meta({
      description: 'Goes with no other option: "none of these".',
    }),
  })
  .meta({ id: 'MultipleOption' });

interface AnyOption {
  id: string;
  other?: boolean | undefined;
}

/** Refuses ids that are there twice, and more than one option for own words. */
export function checkOptions(
  options: readonly AnyOption[],
  { context, key = 'options' }: { context: z.RefinementCtx; key?: string },
): void {
  const seen = new Set<string>();
  options.forEach(({ id }, index) => {
    if (seen.has(id)) {
      context.addIssue({
        code: 'custom',
        path: [key, index, 'id'],
        message: `The id "${id}" is used twice in these ${key}. Rename one.`,
      });
    }
    seen.add(id);
  });
  const [, second] = options.filter((option) => option.other);
  if (second) {
    context.addIssue({
      code: 'custom',
      path: [key, options.indexOf(second), 'other'],
      message: 'Only one option can take own words.',
    });
  }
}
