import type { Question } from '@tactful/core';
import type { QuestionPack } from '../questions/QuestionPack.ts';

/** Fetches a pack. */
export type LoadPack = () => Promise<{ pack: QuestionPack }>;

const scale: LoadPack = () => import('../questions/scale/scalePack.ts');
const choice: LoadPack = () => import('../questions/choice/choicePack.ts');

/** What some surveys need beyond their questions. */
export type ExtraName = 'advance' | 'markup' | 'redact';

/** Where to find what is not here from the start, by type of question or by name. */
export const packFiles: {
  readonly [Missing in Question['type'] | ExtraName]?: LoadPack;
} = {
  csat: scale,
  ces: scale,
  rating: scale,
  single: choice,
  multiple: choice,
  dropdown: () => import('../questions/dropdown/dropdownPack.ts'),
  matrix: () => import('../questions/matrix/matrixPack.ts'),
  contact: () => import('../questions/contact/contactPack.ts'),
  consent: () => import('../questions/consent/consentPack.ts'),
  statement: () => import('../questions/statement/statementPack.ts'),
  advance: () => import('../extras/advance/advancePack.ts'),
  markup: () => import('../extras/markup/markupPack.tsx'),
  redact: () => import('../extras/redact/redactPack.ts'),
};
