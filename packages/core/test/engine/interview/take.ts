import {
  allValidators,
  answerQuestion,
  goBack,
  type Interview,
  matches,
  type Setting,
  skipQuestion,
  startInterview,
} from '../../../src/engine/index.ts';
import type { AnswerValue, Survey } from '../../../src/types.gen.ts';
import { type Action, rightAnswers } from './anySurvey.ts';

/** As the page has it. */
export const setting: Setting = {
  validators: allValidators,
  matches: (condition, facts) => matches(condition, facts, { nowMs: 0 }),
};

/** Begins at the time 0. */
export function start(survey: Survey, fields: Setting = {}): Interview {
  return startInterview(survey, { ...setting, ...fields, nowMs: 0 });
}

/** Answers and expects each answer to be taken. */
export function answer(
  interview: Interview,
  ...values: (AnswerValue | undefined)[]
): Interview {
  return values.reduce<Interview>((before, value) => {
    const next = answerQuestion(before, { value, nowMs: 0 });
    if (typeof next === 'string') throw new Error(`Not taken: ${next}`);
    return next;
  }, interview);
}

/** What becomes of it when a visitor does that; itself, if that cannot be done. */
export function act(
  interview: Interview,
  action: Action,
  nowMs = 0,
): Interview {
  const next =
    action.do === 'back'
      ? goBack(interview, { value: action.value, nowMs })
      : action.do === 'skip'
        ? skipQuestion(interview, { kind: action.kind, nowMs })
        : answerQuestion(interview, {
            value:
              action.do === 'answer'
                ? action.value
                : rightAnswers[interview.question?.type ?? 'text'],
            nowMs,
          });
  return typeof next === 'string' ? interview : next;
}

/** Ids of the questions that were answered, in order. */
export function wayOf({ answers }: Pick<Interview, 'answers'>): string[] {
  return answers.map(({ question }) => question);
}
