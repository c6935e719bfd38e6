import type { AnswerProblem, Interview, SkipKind } from './Interview.ts';
import { take } from './take.ts';

/**
 * Leaves out the question being asked, if it may be for this reason, and puts
 * the next one.
 */
export function skipQuestion(
  interview: Interview,
  { kind, nowMs }: { kind: SkipKind; nowMs: number },
): Interview | AnswerProblem {
  const { question } = interview;
  if (!question) return interview;
  const allowed: Record<SkipKind, boolean | undefined> = {
    optional: question.optional,
    na: 'notApplicable' in question && question.notApplicable,
    declined: 'declinable' in question && question.declinable,
  };
  return Object.hasOwn(allowed, kind) && allowed[kind]
    ? take(interview, { skipped: kind }, nowMs)
    : 'required';
}
