import type { VNode } from 'preact';
import type { QuestionProps } from '../QuestionProps.ts';
import { Face, Star, Thumb } from './pictures.tsx';
import { Scale } from './Scale.tsx';

/** A scale of your own: numbers, stars, smileys with words, or two thumbs. */
export function RatingQuestion(props: QuestionProps<'rating'>): VNode {
  const { question, value, messages } = props;
  const { display = 'numbers', labels, words } = question;
  const points = question.points ?? (display === 'thumbs' ? 2 : 5);
  const { of, down, up } = messages.questions.rating;
  const isThumbs = display === 'thumbs';
  const wordOf = (point: number): string | undefined =>
    words?.[point - 1] ?? (isThumbs ? [down, up][point - 1] : undefined);
  const nameOf = (point: number): string =>
    wordOf(point) ??
    of
      .replace('{n}', messages.number(point))
      .replace('{all}', messages.number(points));
  const draw = {
    numbers: undefined,
    stars: () => <Star />,
    smileys: (point: number) => (
      <>
        <Face mood={(2 * (point - 1)) / (points - 1) - 1} />
        {wordOf(point) && <small>{wordOf(point)}</small>}
      </>
    ),
    thumbs: (point: number) => (
      <>
        <Thumb isUp={point === 2} />
        <small>{wordOf(point)}</small>
      </>
    ),
  }[display];
  return (
    <>
      <Scale
        {...props}
        {...{ points, display, draw }}
        nameOf={draw && nameOf}
        low={labels?.low}
        high={labels?.high}
      />
      {display === 'stars' && typeof value === 'number' && (
        <p class="chosen" part="chosen" aria-hidden="true">
          {nameOf(value)}
        </p>
      )}
    </>
  );
}
