import type { Question, Survey } from '@tactful/core';
import { baseValidators, type Validators } from '@tactful/core/present';
import type { Components, QuestionPack } from '../questions/QuestionPack.ts';
import { type LoadPack, packFiles } from './packFiles.ts';
import { TextQuestion } from './TextQuestion.tsx';

type Type = Question['type'];

const loaded = new Map<LoadPack, QuestionPack>();

/**
 * Fetches what draws the questions of a survey, unless it is here. Rejects if
 * something does not come; what has come stays.
 */
export async function loadQuestions({ questions }: Survey): Promise<void> {
  const missing = new Set(questions.map(({ type }) => packFiles[type]));
  await Promise.all(
    [...missing].map(async (load) => {
      if (!load || loaded.has(load)) return;
      loaded.set(load, (await load()).pack);
    }),
  );
}

/** Whether all of that is here. */
export function canAsk({ questions }: Survey): boolean {
  return questions.every(({ type }) => type === 'nps' || componentOf(type));
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
