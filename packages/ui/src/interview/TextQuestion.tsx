import type { VNode } from 'preact';
import type { QuestionProps } from '../questions/QuestionProps.ts';

/** What a browser offers for each kind: its keyboard, what it can fill in. */
const kinds = {
  text: {},
  email: { type: 'email', autocomplete: 'email' },
  url: { type: 'url', autocomplete: 'url' },
  phone: { type: 'tel', autocomplete: 'tel' },
  number: { inputMode: 'decimal' },
} as const;

/** A line, or a few, to write in. The question itself is its label. */
export function TextQuestion(props: QuestionProps<'text'>): VNode {
  const { question, value, onChange, describedBy, isInvalid } = props;
  const { kind = 'text', maxLength = 2000, placeholder, optional } = question;
  const { multiline = kind === 'text' } = question;
  const Field = multiline ? 'textarea' : 'input';
  return (
    <Field
      class={multiline ? 'text' : 'text line'}
      part="input"
      {...(multiline ? { rows: 3 } : kinds[kind])}
      maxLength={maxLength}
      placeholder={placeholder}
      required={!optional}
      aria-labelledby="title"
      aria-describedby={describedBy}
      aria-invalid={isInvalid}
      value={value === undefined ? '' : String(value)}
      onInput={({ currentTarget }: { currentTarget: { value: string } }) =>
        onChange(currentTarget.value)
      }
    />
  );
}
