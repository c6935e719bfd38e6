import type { VNode } from 'preact';
import type { QuestionProps } from '../QuestionProps.ts';

/** A box to tick, never ticked beforehand. */
export function ConsentQuestion(props: QuestionProps<'consent'>): VNode {
  const { question, value, onChange, describedBy, isInvalid } = props;
  return (
    <label class="choice consent" part="option">
      <input
        type="checkbox"
        name={question.id}
        checked={value === true}
        required={!question.optional}
        aria-describedby={describedBy}
        aria-invalid={isInvalid}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>{question.box}</span>
    </label>
  );
}
