import type { Question, Survey } from '@tactful/core';
import {
  baseValidators,
  takesWords,
  type Validators,
} from '@tactful/core/present';
import { extrasOf } from '../extras/extrasOf.ts';
import type { Extra } from '../extras/Scene.ts';
import type { Components, QuestionPack } from '../questions/QuestionPack.ts';
import { type LoadPack, packFiles } from './packFiles.ts';
import { TextQuestion } from './TextQuestion.tsx';

type Type = Question['type'];

const loaded = new Map<LoadPack, QuestionPack>();

const tried = new Set<LoadPack | undefined>();

const fetchPack = async (load: LoadPack | undefined): Promise<void> => {
  if (!load || loaded.has(load)) return;
  loaded.set(load, (await load()).pack);
};

/**
 * Fetches what draws the questions of a survey, unless it is here. Rejects if
 * something does not come; what has come stays. An extra that does not come is
 * no reason: the survey can be asked without.
 */
export async function loadQuestions(survey: Survey): Promise<void> {
  const types = new Set(survey.questions.map(({ type }) => packFiles[type]));
  // Nothing is asked that could not be kept as it may be.
  if (takesWords(survey)) types.add(packFiles.redact);
  await Promise.all([
    ...[...types].map(fetchPack),
    ...extrasOf(survey).map(async (name) => {
      const load = packFiles[name];
      await fetchPack(load).catch(() => {});
      tried.add(load);
    }),
  ]);
}

/** Whether all of that is here. */
export function canAsk(survey: Survey): boolean {
  return (
    survey.questions.every(({ type }) => type === 'nps' || componentOf(type)) &&
    (!takesWords(survey) || loaded.has(packFiles.redact!)) &&
    extrasOf(survey).every((name) => tried.has(packFiles[name]))
  );
}

/** What redacts answers, where a survey takes words. */
export function knownRedaction(): Extra['redact'] {
  return loaded.get(packFiles.redact!)?.extra?.redact;
}

type Step = Exclude<keyof Extra, 'redact'>;
type Thing<Name extends Step> = Parameters<NonNullable<Extra[Name]>>[0];

/** Passes something through all extras that are here. */
export function through<Name extends Step>(
  step: Name,
  thing: Thing<Name>,
): Thing<Name> {
  let so = thing;
  for (const { extra } of loaded.values()) {
    const change = extra?.[step] as
      | ((before: Thing<Name>) => Thing<Name>)
      | undefined;
    so = change?.(so) ?? so;
  }
  return so;
}

/** What draws a type of question, except what is there from the first. */
export function componentOf(type: Type): Components[Type] {
  const pack = loaded.get(packFiles[type]!);
  const components: Components = { text: TextQuestion, ...pack?.components };
  return components[type];
}

/** What looks at answers, of all types that are here. */
export function knownValidators(): Validators {
  return Object.assign(
    { ...baseValidators },
    ...[...loaded.values()].map(({ validators }) => validators),
  ) as Validators;
}

/** The style sheets of all types that are here. */
export function knownStyles(): readonly string[] {
  return [...loaded.values()].map(({ css }) => css);
}
