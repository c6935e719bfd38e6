import type { Answer } from '../../types.gen.ts';
import { findKnown } from './findKnown.ts';
import { followRules } from './followRules.ts';
import type { Known } from './validators/Validator.ts';
import type { Interview } from './Interview.ts';
import { isLast } from './isLast.ts';
import { pipeTexts } from './pipeTexts.ts';
import { toLabels } from './toLabels.ts';
import { factsOf, type Walk } from './Walk.ts';

/** Where an interview is, as far as it follows from the answers. */
type Place = Pick<
  Interview,
  'question' | 'known' | 'response' | 'ending' | 'variables' | 'isLast'
> & {
  /** What is known of an answer that is asked for all the same. */
  filled: Known['value'] | undefined;
};

/**
 * Walks the way that these answers have taken, from the first question on. So
 * going back is to walk a shorter way: nothing has to be undone. What is known
 * already is answered by itself; a survey that had nothing to ask then asks its
 * last question all the same.
 *
 * A jump to what is not there, or to what was asked already, ends the survey.
 */
export function findPlace({
  survey,
  answers,
  setting,
}: Pick<Interview, 'survey' | 'answers' | 'setting'>): Place {
  const { questions, logic = [], endings = [], variables } = survey;
  const walk: Walk = {
    facts: setting.facts ?? {},
    values: {},
    labels: {},
    counted: { ...variables },
    required: new Set(),
  };
  const fill = <Part>(part: Part): Part =>
    pipeTexts(part, factsOf(walk, walk.labels));
  const knownOf: typeof findKnown = (one) => findKnown(fill(one), setting);

  const given = [...answers];
  const response: Answer[] = [];
  let at = questions[0];
  let known: Interview['known'];
  let ending = endings[0];
  while (at) {
    const { id, type } = at;
    known = knownOf(at, setting);
    const own: Answer | undefined =
      given[0]?.question === id ? given.shift() : undefined;
    if (!own && !known?.isAll) break;
    const answer = own ?? { question: id, type, value: known!.value, ms: 0 };
    response.push(answer);
    walk.labels[id] = toLabels(fill(at), answer);
    walk.values[id] = answer.value;
    const rules = logic.filter(({ after }) => after === id);
    const jump = followRules(rules, walk, setting.matches);
    ending = endings.find((one) => one.id === jump) ?? ending;
    at =
      jump === undefined
        ? questions[questions.indexOf(at) + 1]
        : questions.find((one) => one.id === jump);
    if (at && Object.hasOwn(walk.values, at.id)) at = undefined;
  }
  if (!at && !answers.length) {
    at = questions.find(({ id }) => id === response.at(-1)?.question);
    response.pop();
  }
  // Filled in then, for the visitor to send.
  const filled = known?.isAll ? known.value : undefined;
  if (filled) known = undefined;

  const question = at && (known?.question ?? fill(at));
  const lastAsked = questions.findLastIndex(
    (one) => one === at || !knownOf(one, setting)?.isAll,
  );
  return {
    question:
      question && walk.required.has(question.id)
        ? { ...question, optional: false }
        : question,
    known,
    filled,
    response,
    ending: ending && fill(ending),
    variables: walk.counted,
    isLast: Boolean(
      at &&
      isLast(at, { ...survey, questions: questions.slice(0, lastAsked + 1) }),
    ),
  };
}
