import { contact } from '@tactful/core/validators/contact';
import type { VNode } from 'preact';
import type { QuestionProps } from '../QuestionProps.ts';

const inputs = {
  name: { type: 'text', autocomplete: 'name' },
  email: { type: 'email', autocomplete: 'email' },
  phone: { type: 'tel', autocomplete: 'tel' },
} as const;
const names = Object.keys(inputs) as (keyof typeof inputs)[];

/** How to reach the visitor: the fields that are asked for, which the browser may fill in. */
export function ContactQuestion(props: QuestionProps<'contact'>): VNode {
  const { question, value, onChange, messages, describedBy, isInvalid } = props;
  const given = Object(value) as Partial<Record<string, string>>;
  const texts = messages.questions.contact;
  /** Whether it is this field that cannot stay as it is. */
  const isWrong = (name: keyof typeof inputs): boolean => {
    const alone = { ...question, fields: { [name]: question.fields[name] } };
    const written = given[name];
    return (
      isInvalid &&
      !!contact(alone, { value: { ...(written && { [name]: written }) } })
    );
  };
  return (
    <div class="fields" part="fields">
      {names
        .filter((name) => question.fields[name])
        .map((name) => (
          <label class="field" part="field" key={name}>
            <span>
              {texts[name]}{' '}
              {question.fields[name] === 'optional' && (
                <span class="optional" part="optional">
                  ({messages.optional})
                </span>
              )}
            </span>
            <input
              class="text"
              part="input"
              {...inputs[name]}
              name={name}
              required={question.fields[name] === 'required'}
              aria-describedby={isWrong(name) ? describedBy : undefined}
              aria-invalid={isWrong(name)}
              maxLength={200}
              value={given[name] ?? ''}
              onInput={({ currentTarget }) => {
                const { [name]: _, ...others } = given;
                const written = currentTarget.value;
                const next = written ? { ...others, [name]: written } : others;
                onChange(
                  Object.keys(next).length ? (next as never) : undefined,
                );
              }}
            />
          </label>
        ))}
    </div>
  );
}
