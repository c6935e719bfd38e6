import type { applyVariant } from '../../engine/applyVariant.ts';
import type { Survey } from '../../types.gen.ts';

/** Texts that may be added where there is none. */
const ADDED = /^(help|placeholder|labels\.(low|high))$/;
/** What a program reads. */
const UNREAD = /^(id|type|kind|display|pattern|url)$/;

/** The survey with these texts, as far as it has a place for them: a file may be older than it, or newer. */
export function putTexts(
  survey: Survey,
  texts: Readonly<Record<string, string>>,
  apply: typeof applyVariant,
): Survey {
  const places = [...survey.questions, ...(survey.endings ?? [])];
  const fits = Object.entries(texts).filter(([key]) => {
    const [id, ...path] = key.split('.');
    const place = places.find((one) => one.id === id);
    return place && (isText(place, path) || ADDED.test(path.join('.')));
  });
  return apply(survey, Object.fromEntries(fits));
}

function isText(part: unknown, [key, ...path]: readonly string[]): boolean {
  if (key === undefined) {
    // By the id of an option: its text.
    return typeof part === 'string' || 'text' in Object(part);
  }
  if (UNREAD.test(key) && !path.length) return false;
  const inner: unknown = Array.isArray(part)
    ? part.find((item, index) => (item?.id ?? `${index}`) === key)
    : Object.hasOwn(Object(part), key) &&
      (part as Record<string, unknown>)[key];
  return Boolean(inner) && isText(inner, path);
}
