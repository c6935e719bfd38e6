import type { Question } from '../types.gen.ts';

const known: Record<Question['type'], true> = {
  nps: true,
  text: true,
  csat: true,
  ces: true,
  rating: true,
  single: true,
  multiple: true,
  dropdown: true,
  matrix: true,
  contact: true,
  consent: true,
  statement: true,
};

/** Every type of question that can be asked. */
export const questionTypes: readonly string[] = Object.keys(known);
