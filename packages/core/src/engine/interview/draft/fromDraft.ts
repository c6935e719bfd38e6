import type { Answer, Question, Survey } from '../../../types.gen.ts';
import { isObject } from '../../conditions/isObject.ts';
import { answerQuestion } from '../answerQuestion.ts';
import type { Interview, Setting } from '../Interview.ts';
import { listOf } from '../listOf.ts';
import { proceed } from '../proceed.ts';
import { skipQuestion } from '../skipQuestion.ts';
import { startInterview } from '../startInterview.ts';
import type { Draft } from './Draft.ts';
import { orderOf } from './orderOf.ts';

/** A draft that is older is worth nothing. */
const EXPIRY_MS = 24 * 60 * 60 * 1_000;

/**
 * Goes on where a draft was left: the answers are taken once more, as far as
 * they still lead the same way, the others are offered. Never throws.
 *
 * @param draft Anything, as it was found.
 * @returns `undefined` if the draft is none, is more than 24 hours old, is of
 *   a survey with other questions or options, or has nothing left to ask.
 */
export function fromDraft(
  survey: Survey,
  draft: unknown,
  { nowMs, ...setting }: Setting & { nowMs: number },
): Interview | undefined {
  try {
    // What is no draft throws somewhere on the way.
    return resume(survey, draft as Draft, { nowMs, ...setting });
  } catch {
    return undefined;
  }
}

function resume(
  survey: Survey,
  { savedAtMs, order, answers, kept, revision }: Draft,
  { nowMs, ...setting }: Setting & { nowMs: number },
): Interview | undefined {
  // A clock that was set back: no time has passed.
  const isFresh = nowMs - savedAtMs < EXPIRY_MS;
  if (!isFresh || toSorted(order) !== toSorted(orderOf(survey))) {
    return undefined;
  }
  const first = startInterview(reorder(survey, order), {
    ...setting,
    nowMs,
    random: undefined,
  });
  let interview = { ...first, setting };
  const rest = [...answers];
  for (const answer of answers) {
    const next = takeAgain(interview, answer);
    if (!next) break;
    interview = next;
    rest.shift();
  }
  const offered = rest.map((answer) => [answer.question, answer] as const);
  const resumed = proceed({
    ...interview,
    kept: {
      ...interview.kept,
      ...(isObject(kept) && kept),
      ...Object.fromEntries(offered),
    },
    revision: Math.max(interview.revision, Number(revision) || 0),
    askedAtMs: nowMs,
  });
  return resumed.question && resumed;
}

/** Takes an answer of the draft, if its question is the one being asked. */
function takeAgain(
  interview: Interview,
  { question, value, other, skipped, ms }: Answer,
): Interview | undefined {
  if (interview.question?.id !== question) return undefined;
  const nowMs = interview.askedAtMs + Math.max(0, Number(ms) || 0);
  const next =
    skipped && skipped !== 'unseen'
      ? skipQuestion(interview, { kind: skipped, nowMs })
      : answerQuestion(interview, { value, other, nowMs });
  return typeof next === 'string' ? undefined : next;
}

/** The same text for the same questions and options, whatever their order. */
function toSorted(order: Draft['order']): string {
  return JSON.stringify(
    order.map(([id, type, items]) => [id, type, [...items].sort()]).sort(),
  );
}

function reorder(survey: Survey, order: Draft['order']): Survey {
  return {
    ...survey,
    questions: order.map(([wanted, , items]) => {
      const question = survey.questions.find(({ id }) => id === wanted)!;
      const [key, list] = listOf(question);
      if (!list.length) return question;
      const at = ({ id }: { id: string }): number => items.indexOf(id);
      const ordered = [...list].sort((one, other) => at(one) - at(other));
      return { ...question, [key]: ordered } as Question;
    }),
  };
}
