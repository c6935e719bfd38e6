import type { z } from 'zod';
import type { prompt as promptSchema } from './prompt.ts';

type Prompt = z.infer<typeof promptSchema>;

/** A text that no variant stands for: what a program reads. */
const UNREAD = new Set(['id', 'type', 'kind', 'display', 'pattern', 'url']);
/** Texts that may be added where there is none. */
const ADDED = ['help', 'placeholder', 'labels.low', 'labels.high'];

/** Texts of variants that stand for no text of the survey. */
export function findUnknownTexts(
  { variants = [], survey }: Prompt,
  index: number,
): { path: (string | number)[]; message: string }[] {
  const known = findTextPlaces(survey);
  return variants.flatMap(({ texts = {} }, variant) =>
    Object.keys(texts)
      .filter((key) => !known.includes(key))
      .map((key) => ({
        path: ['prompts', index, 'variants', variant, 'texts', key],
        message: `No text "${key}" in this survey. Write "question.text" or "question.options.id".`,
      })),
  );
}

/** Where a survey has texts, or may have some: `better.text`. */
export function findTextPlaces(survey: Prompt['survey']): string[] {
  return [...survey.questions, ...(survey.endings ?? [])].flatMap((place) =>
    [...findTexts(place), ...ADDED].map((field) => `${place.id}.${field}`),
  );
}

/** Names of the texts in a part of a survey: `text`, `labels.low`, `options.a`, `words.0`. */
function findTexts(part: object): string[] {
  return Object.entries(part).flatMap(([key, inner]) => {
    if (typeof inner === 'string') return UNREAD.has(key) ? [] : [key];
    if (Array.isArray(inner)) {
      return inner.map((item, nth) => `${key}.${item.id ?? nth}`);
    }
    return typeof inner === 'object' && !['fields', 'known'].includes(key)
      ? findTexts(inner).map((name) => `${key}.${name}`)
      : [];
  });
}
