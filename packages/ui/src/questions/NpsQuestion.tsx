/** @jsxImportSource #drawing */
import type { VNode } from 'preact';
import type { QuestionProps } from './QuestionProps.ts';

const SCORES = Array.from({ length: 11 }, (_, score) => score);

/**
 * Eleven native radios, 0 to 10: one tab stop; arrow keys move, and submit nothing.
 * Every score looks alike: colours would tell the visitor what we hope for.
 */
export function NpsQuestion(props: QuestionProps<'nps'>): VNode {
  const { question, value, onChange, messages } = props;
  const { low = messages.nps.low, high = messages.nps.high } =
    question.labels ?? {};
  return (
    <div
      class="scale points-11"
      part="scale"
      onChange={({ target }) =>
        onChange(Number((target as HTMLInputElement).value))
      }
    >
      {SCORES.map((score) => (
        <label class="score" part="option" key={score}>
          <input
            type="radio"
            name={question.id}
            value={score}
            checked={value === score}
          />
          {messages.number(score)}
        </label>
      ))}
      <div class="ends" part="scale-labels">
        <span>{low}</span>
        <span>{high}</span>
      </div>
    </div>
  );
}
