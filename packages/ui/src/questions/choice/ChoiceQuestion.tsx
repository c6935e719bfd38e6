import type { Question } from '@tactful/core';
import type { VNode } from 'preact';
import type { SharedProps } from '../QuestionProps.ts';

type Asked = Extract<Question, { type: 'single' | 'multiple' }>;

/** One of some options, or any of them: native radios or boxes, one below the other. */
export function ChoiceQuestion(
  props: SharedProps & { question: Asked },
): VNode {
  const { question, value, onChange, describedBy, isInvalid } = props;
  const { other, onOther, messages } = props;
  const { id: name, type, options } = question;
  const isMany = type === 'multiple';
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [value];
  const isExclusive = (id: unknown): boolean =>
    question.type === 'multiple' &&
    question.options.some((one) => one.id === id && one.exclusive);

  const toggle = (id: string): void => {
    if (!isMany) return onChange(id);
    const before = (Array.isArray(value) ? value : []).filter(
      (one) => one !== id && !isExclusive(one),
    );
    if (chosen.includes(id)) return onChange(before);
    // "None of these" goes with nothing else.
    return onChange(isExclusive(id) ? [id] : [...before, id]);
  };
  return (
    <div class="choices" part="choices">
      {options.map((option) => {
        const isChosen = chosen.includes(option.id);
        return (
          <div key={option.id}>
            <label class="choice" part="option">
              <input
                type={isMany ? 'checkbox' : 'radio'}
                name={name}
                value={option.id}
                checked={isChosen}
                aria-describedby={isMany ? describedBy : undefined}
                onChange={() => toggle(option.id)}
              />
              <span>{option.text}</span>
            </label>
            {option.other && isChosen && (
              <input
                class="text other"
                part="input"
                aria-label={messages.questions.other}
                aria-invalid={isInvalid}
                maxLength={500}
                value={other ?? ''}
                onInput={({ currentTarget }) => onOther(currentTarget.value)}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}
