import type { Context } from '../Context.ts';
import { applyVariant } from '../engine/applyVariant.ts';
import type { Opening } from '../present/createPresenter.ts';
import type { Language } from '../present/languages/Language.ts';
import type { Survey } from '../types.gen.ts';

/**
 * Which of the config's languages is spoken in a locale; `undefined` if it has
 * only one. Never rejects.
 *
 * @param onLate Words have come that were not waited for.
 */
export function findLanguage(
  context: Context,
  locale: string | undefined,
  onLate: () => void,
): Promise<Language> | undefined {
  const { languages } = context.plan.config;
  if (!languages) return undefined;
  return import('../present/languages/findWords.ts')
    .then(({ findWords }) =>
      findWords(context, locale, { apply: applyVariant, onLate }),
    )
    .catch((error) => {
      context.report(`No other language: ${error}`, error);
      return {
        locale: languages.default,
        labelOf: ({ button }) => button?.label,
        wordsOf: (opening) => ({
          survey: () => surveyOf(opening, undefined),
          messages: (texts) => texts,
        }),
      } satisfies Language;
    });
}

/** What a prompt asks, in its variant and in this language. */
export function surveyOf(
  { prompt, variant }: Pick<Opening, 'prompt' | 'variant'>,
  language: Language | undefined,
): Survey {
  return (
    language?.wordsOf({ prompt, variant }).survey(prompt.survey) ??
    applyVariant(prompt.survey, variant?.texts)
  );
}
