import type { z } from 'zod';
import type { config as configSchema } from './config.ts';
import type { Problem } from './describeIssues.ts';
import { findTextPlaces } from './findUnknownTexts.ts';
import type { languageFile } from './languages.ts';

/**
 * What a language file says of a config that is not in it: texts of prompts,
 * places and variants that are gone, or misspelt. A page leaves them out.
 */
export function findLanguageProblems(
  { prompts }: z.infer<typeof configSchema>,
  file: z.infer<typeof languageFile>,
): Problem[] {
  return Object.entries(file.prompts ?? {}).flatMap(([id, texts]) => {
    const prompt = prompts.find((one) => one.id === id);
    if (!prompt) {
      return [{ path: `prompts.${id}`, message: `No prompt "${id}".` }];
    }
    const places = findTextPlaces(prompt.survey);
    const known = [
      ...places,
      ...(prompt.button ? ['button.label'] : []),
      ...(prompt.variants ?? []).flatMap((variant) =>
        places.map((place) => `@${variant.id}.${place}`),
      ),
    ];
    return Object.keys(texts)
      .filter((key) => !known.includes(key))
      .map((key) => ({
        path: `prompts.${id}["${key}"]`,
        message: `No text "${key}" in this prompt.`,
      }));
  });
}
