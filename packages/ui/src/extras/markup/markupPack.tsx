import type { Ending, Question, Survey } from '@tactful/core';
import type { QuestionPack } from '../../questions/QuestionPack.ts';
import { isMarked, takeApart, toPlain } from './marks.ts';
import { markUp } from './markUp.ts';
import css from './markup.css?inline';
import { Rich } from './Rich.tsx';

/** Texts that may hold markup, by the last part of their place: what is drawn as children, not as a name. */
const RICH = /^(question|ending)\.(text|help|box|(options|rows)\.\d+\.text)$/;

/** Changes every text below a part of a survey. */
function change<Part>(
  part: Part,
  path: string,
  onText: (text: string, path: string) => unknown,
): Part {
  if (typeof part === 'string') return onText(part, path) as Part;
  if (typeof part !== 'object' || !part) return part;
  const entries = Object.entries(part).map(([key, inner]) => [
    key,
    change(inner, `${path}.${key}`, onText),
  ]);
  return (
    Array.isArray(part)
      ? entries.map(([, inner]) => inner as unknown)
      : Object.fromEntries(entries)
  ) as Part;
}

const isRich = (path: string, type?: string): boolean =>
  RICH.test(path) &&
  // Where options are names: in a list of the browser's, in the head of a table.
  !(path.includes('.options.') && /^(dropdown|matrix)$/.test(type ?? ''));

const prepare = (survey: Survey): Survey => ({
  ...survey,
  questions: survey.questions.map((question) =>
    change(question, 'question', (text, path) =>
      isRich(path, question.type) ? markUp(text) : text,
    ),
  ),
  endings: survey.endings?.map((ending) =>
    change(ending, 'ending', (text, path) =>
      isRich(path) ? markUp(text) : text,
    ),
  ),
});

/** Puts elements in place of texts: whatever draws them as children draws those. */
const dress = <Part extends Question | Ending | undefined>(
  part: Part,
  name: string,
): Part =>
  change(part, name, (text, path) => {
    if (!isMarked(text)) return text;
    return isRich(path, part && 'type' in part ? part.type : undefined) ? (
      <Rich text={text} />
    ) : (
      // An answer that is filled in brings its option's markup along.
      toPlain(takeApart(text))
    );
  });

export const pack: QuestionPack = {
  components: {},
  validators: {},
  css,
  extra: {
    prepare,
    dress: (interview) => ({
      ...interview,
      question: dress(interview.question, 'question'),
      ending: dress(interview.ending, 'ending'),
    }),
  },
};
