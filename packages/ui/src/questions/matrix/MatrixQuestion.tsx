import type { VNode } from 'preact';
import type { QuestionProps } from '../QuestionProps.ts';

/**
 * The same options for each of some rows: a table where there is room, one row
 * after the other where there is not. Each row is a group of native radios.
 */
export function MatrixQuestion(props: QuestionProps<'matrix'>): VNode {
  const { question, value, onChange, isInvalid } = props;
  const { id, rows, options } = question;
  const chosen = Object(
    typeof value === 'object' && !Array.isArray(value) ? value : undefined,
  ) as Record<string, string>;
  return (
    <div class={`matrix options-${options.length}`} part="matrix">
      <div class="heads" part="heads" aria-hidden="true">
        <span />
        {options.map((option) => (
          <span key={option.id}>{option.text}</span>
        ))}
      </div>
      {rows.map((row) => (
        <div
          class="row"
          part="row"
          key={row.id}
          role="radiogroup"
          aria-labelledby={`row-${row.id}`}
          aria-invalid={isInvalid && !Object.hasOwn(chosen, row.id)}
        >
          <span class="name" part="row-name" id={`row-${row.id}`}>
            {row.text}
          </span>
          {options.map((option) => (
            <label class="cell" part="option" key={option.id}>
              <input
                type="radio"
                name={`${id}.${row.id}`}
                value={option.id}
                checked={
                  Object.hasOwn(chosen, row.id) && chosen[row.id] === option.id
                }
                onChange={() => onChange({ ...chosen, [row.id]: option.id })}
              />
              <span>{option.text}</span>
            </label>
          ))}
        </div>
      ))}
    </div>
  );
}
