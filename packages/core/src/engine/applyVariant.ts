import type { Prompt, Survey } from '../types.gen.ts';
import { isObject } from './conditions/isObject.ts';

/** The survey with a variant's texts, `{ "better.text": "…", "why.options.price": "…" }`, in place of its own. */
export function applyVariant(
  survey: Survey,
  texts: NonNullable<Prompt['variants']>[number]['texts'] = {},
): Survey {
  const change = <Part extends { id: string }>(part: Part): Part =>
    Object.entries(texts).reduce((changed, [key, text]) => {
      const [id, ...path] = key.split('.');
      return id === part.id ? (put(changed, path, text) as Part) : changed;
    }, part);
  return {
    ...survey,
    questions: survey.questions.map(change),
    endings: survey.endings?.map(change),
  };
}

/** A copy with the text in its place: in a list by position, or by id as the text of that item. */
function put(
  part: unknown,
  [key, ...path]: readonly string[],
  text: string,
): unknown {
  if (key === undefined) return isObject(part) ? { ...part, text } : text;
  return Array.isArray(part)
    ? part.map((item, index) =>
        (item?.id ?? `${index}`) === key ? put(item, path, text) : item,
      )
    : { ...(part as object), [key]: put(Object(part)[key], path, text) };
}
