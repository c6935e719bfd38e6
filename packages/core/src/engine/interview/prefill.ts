import type { AnswerValue, Survey } from '../../types.gen.ts';
import { readFact } from '../conditions/readFact.ts';
import { readOwn } from '../conditions/readOwn.ts';
import { clean } from './clean.ts';
import { findProblem } from './findProblem.ts';
import type { Offered, Setting } from './Interview.ts';

/**
 * Answers to mark beforehand: those the host gives, else those in query
 * parameters that the survey names. What would be no answer is left out.
 */
export function prefill(
  { questions, prefill: parameters }: Survey,
  setting: Setting,
): Record<string, Offered> {
  const { facts, answers } = setting;
  const query = readFact(facts, 'page.query');
  const offered: Record<string, Offered> = {};
  for (const question of questions) {
    const { id, type } = question;
    const name = readOwn(parameters, id);
    const text = readOwn(query, name as string);
    const given = readOwn(answers, id);
    // What is written in an address is text: it may stand for a number, or a list.
    const written =
      typeof text === 'string' && text.trim()
        ? [text, Number(text), text.split(',')]
        : [];
    const value = (given === undefined ? written : [given])
      .map((one) => clean(question, one))
      .find(
        (one) =>
          one !== undefined && !findProblem(question, { value: one }, setting),
      );
    // Consent is the visitor's alone; what is known of a contact is not even asked.
    if (value !== undefined && !['consent', 'contact'].includes(type)) {
      offered[id] = { value: value as AnswerValue };
    }
  }
  return offered;
}
