import type { Question } from '../types.gen.ts';

const known: Record<Question['type'], true> = { nps: true, text: true };

/** Every type of question that can be asked. */
export const questionTypes: readonly string[] = Object.keys(known);
