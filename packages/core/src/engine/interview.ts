import type {
  Answer,
  AnswerValue,
  Ending,
  Question,
  Survey,
} from '../types.gen.ts';

/** Why an answer was not taken. */
export type AnswerProblem = 'required' | 'range' | 'tooLong';

/** One visitor's way through one survey. Immutable: each step makes a new one. */
export interface Interview {
  readonly survey: Survey;
  /** The question being asked; `undefined` once the survey has ended. */
  readonly question: Question | undefined;
  /** What was answered so far, in order. */
  readonly answers: readonly Answer[];
  /** When this question was put, epoch milliseconds. */
  readonly askedAtMs: number;
  /** What to show at the end, if the survey says so. */
  readonly ending: Ending | undefined;
}

/** Puts the first question. */
export function startInterview(survey: Survey, nowMs: number): Interview {
  return {
    survey,
    question: survey.questions[0],
    answers: [],
    askedAtMs: nowMs,
    ending: survey.endings?.[0],
  };
}

/**
 * Takes an answer to the question being asked and puts the next one.
 *
 * `value` undefined, or text of nothing but white space, skips a question that
 * is optional.
 *
 * @returns The next state, or the reason why the answer was not taken.
 */
export function answerQuestion(
  interview: Interview,
  { value, nowMs }: { value: AnswerValue | undefined; nowMs: number },
): Interview | AnswerProblem {
  const { question, survey, answers, askedAtMs } = interview;
  if (!question) return interview;

  const given = typeof value === 'string' ? value.trim() || undefined : value;
  const problem = findProblem(question, given);
  if (problem) return problem;

  const answer: Answer = {
    question: question.id,
    type: question.type,
    ...(given === undefined ? { skipped: 'optional' } : { value: given }),
    ms: Math.max(0, Math.round(nowMs - askedAtMs)),
  };
  return {
    ...interview,
    question: survey.questions[survey.questions.indexOf(question) + 1],
    answers: [...answers, answer],
    askedAtMs: nowMs,
  };
}

function findProblem(
  question: Question,
  value: AnswerValue | undefined,
): AnswerProblem | undefined {
  if (value === undefined) return question.optional ? undefined : 'required';
  if (question.type === 'nps') {
    const inRange =
      Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 10;
    return inRange ? undefined : 'range';
  }
  const { maxLength = 2000 } = question;
  return String(value).length > maxLength ? 'tooLong' : undefined;
}
