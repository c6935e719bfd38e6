import { followRules } from './followRules.ts';
import type { Interview } from './Interview.ts';
import { isLast } from './isLast.ts';
import { pipeTexts } from './pipeTexts.ts';
import { toLabels } from './toLabels.ts';
import { factsOf, type Walk } from './Walk.ts';

/**
 * Walks the way that these answers have taken, from the first question on. So
 * going back is to walk a shorter way: nothing has to be undone.
 *
 * A jump to what is not there, or to what was asked already, ends the survey.
 */
export function findPlace({
  survey,
  answers,
  setting,
}: Pick<Interview, 'survey' | 'answers' | 'setting'>): Pick<
  Interview,
  'question' | 'ending' | 'variables' | 'isLast'
> {
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

  let at = questions[0];
  let ending = endings[0];
  for (const answer of answers) {
    if (!at) break;
    const { id } = at;
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

  const question = at && fill(at);
  return {
    question:
      question && walk.required.has(question.id)
        ? { ...question, optional: false }
        : question,
    ending: ending && fill(ending),
    variables: walk.counted,
    isLast: Boolean(at && isLast(at, survey)),
  };
}
