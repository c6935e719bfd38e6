import type { VNode } from 'preact';
import type { QuestionProps } from './QuestionProps.ts';

/** A few lines to write in. The question itself is its label. */
export function TextQuestion(props: QuestionProps<'text'>): VNode {
  const { question, value, onChange, describedBy, isInvalid } = props;
  const { maxLength = 2000, placeholder, optional } = question;
  return (
    <textarea
      class="text"
      part="input"
      rows={3}
      maxLength={maxLength}
      placeholder={placeholder}
      required={!optional}
      aria-labelledby="title"
      aria-describedby={describedBy}
      aria-invalid={isInvalid}
      value={typeof value === 'string' ? value : ''}
      onInput={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
