import type { Question, Survey } from '../../types.gen.ts';
import { isShuffled } from './isShuffled.ts';
import { listOf } from './listOf.ts';
import { shuffle } from './shuffle.ts';

/** The survey in an order drawn for one visitor, where it asks for that. */
export function shuffleSurvey(survey: Survey, random: () => number): Survey {
  const { questions, shuffle: which = [] } = survey;
  const moves = ({ id }: Question): boolean =>
    which === true || which.includes(id);
  const moved = shuffle(questions.filter(moves), random);
  return {
    ...survey,
    questions: questions.map((question) =>
      shuffleOptions(moves(question) ? moved.shift()! : question, random),
    ),
  };
}

/** The same question, its options or rows in a new order if it asks for that. */
function shuffleOptions(question: Question, random: () => number): Question {
  if (!isShuffled(question)) return question;
  const [key, list] = listOf(question);
  const groups = Object.groupBy(list, ({ other, exclusive }) =>
    (other ?? exclusive) ? 'last' : 'first',
  );
  const { first = [], last = [] } = groups;
  return { ...question, [key]: [...shuffle(first, random), ...last] };
}
