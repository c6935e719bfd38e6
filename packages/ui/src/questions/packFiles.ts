import type { Question } from '@tactful/core';
import type { QuestionPack } from './QuestionPack.ts';

/** Fetches a pack. */
export type LoadPack = () => Promise<{ pack: QuestionPack }>;

const scale: LoadPack = () => import('./scale/scalePack.ts');
const choice: LoadPack = () => import('./choice/choicePack.ts');

/** Where to find what is not here from the start, by type of question. */
export const packFiles: { readonly [Missing in Question['type']]?: LoadPack } =
  {
    csat: scale,
    ces: scale,
    rating: scale,
    single: choice,
    multiple: choice,
    dropdown: () => import('./dropdown/dropdownPack.ts'),
    matrix: () => import('./matrix/matrixPack.ts'),
    contact: () => import('./contact/contactPack.ts'),
    consent: () => import('./consent/consentPack.ts'),
    statement: () => import('./statement/statementPack.ts'),
  };
