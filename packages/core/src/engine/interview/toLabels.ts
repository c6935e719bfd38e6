import type { Answer, Question } from '../../types.gen.ts';
import { isObject } from '../conditions/isObject.ts';

/** An answer as texts show it: the text of an option, not its id. */
export function toLabels(
  question: Question,
  { value: whole, other }: Pick<Answer, 'value' | 'other'>,
): unknown {
  const options: { id: string; text: string; other?: boolean | undefined }[] =
    'options' in question ? question.options : [];
  const toLabel = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(toLabel).join(', ');
    if (isObject(value)) {
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [key, toLabel(inner)]),
      );
    }
    const option = options.find(({ id }) => id === value);
    return option?.other && other ? other : (option?.text ?? value);
  };
  return toLabel(whole);
}
