import type { Question } from '@tactful/core';
import type { ComponentChildren, VNode } from 'preact';
import type { QuestionProps } from '../QuestionProps.ts';

export interface ScaleProps extends Pick<
  QuestionProps<Question['type']>,
  'question' | 'value' | 'onChange' | 'messages'
> {
  /** Values go from 1 up to it. */
  points: number;
  /** What stands at the ends, if anything does. */
  low?: string | undefined;
  high?: string | undefined;
  /** How it looks. @default 'numbers' */
  display?: string | undefined;
  /** What a point is called, where it is no number. */
  nameOf?: ((point: number) => string) | undefined;
  /** What is drawn for a point. @default its number */
  draw?: ((point: number) => ComponentChildren) | undefined;
}

/** Native radios in a row: one tab stop; arrow keys move, and submit nothing. */
export function Scale(props: ScaleProps): VNode {
  const { question, value, onChange, messages, points } = props;
  const { display = 'numbers', low, high, nameOf, draw } = props;
  const all = Array.from({ length: points }, (_, index) => index + 1);
  return (
    <div class={`scale points-${points} ${display}`} part="scale">
      {all.map((point) => (
        <label
          class={
            typeof value === 'number' && point <= value ? 'score upto' : 'score'
          }
          part="option"
          key={point}
        >
          <input
            type="radio"
            name={question.id}
            value={point}
            checked={value === point}
            aria-label={nameOf?.(point)}
            onChange={() => onChange(point)}
          />
          {draw ? draw(point) : messages.number(point)}
        </label>
      ))}
      {(low || high) && (
        <div class="ends" part="scale-labels">
          <span>{low}</span>
          <span>{high}</span>
        </div>
      )}
    </div>
  );
}
