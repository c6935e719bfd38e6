import type { Question } from '../types.gen.ts';

/** Whether our UI draws them. What is asked and cannot be seen nobody can answer. */
const drawn: Record<Question['type'], boolean> = {
  nps: true,
  text: true,
  csat: false,
  ces: false,
  rating: false,
  single: false,
  multiple: false,
  dropdown: false,
  matrix: false,
  contact: false,
  consent: false,
  statement: false,
};

/** Every type of question that can be asked. */
export const questionTypes: readonly string[] = Object.entries(drawn).flatMap(
  ([type, isDrawn]) => (isDrawn ? [type] : []),
);
