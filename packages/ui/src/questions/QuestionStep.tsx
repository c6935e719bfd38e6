import type { Question } from '@tactful/core';
import type { SkipKind } from '@tactful/core/present';
import type { FunctionComponent, VNode } from 'preact';
import type { PromptProps } from '../Prompt.tsx';
import { componentOf } from './packs.ts';
import type { QuestionProps } from './QuestionProps.ts';
import { Ways } from './Ways.tsx';

export interface QuestionStepProps extends Pick<
  PromptProps,
  'value' | 'other' | 'problem' | 'messages' | 'onChange' | 'onOther'
> {
  question: Question;
  isFirst: boolean;
  isLast: boolean;
  onSubmit(): void;
  onSkip(kind: SkipKind): void;
  onBack(): void;
}

/** One question with its text, its help, its problem and the ways on. */
export function QuestionStep(props: QuestionStepProps): VNode {
  const { question, isLast, messages, problem, onSubmit } = props;
  const { help, text, optional } = question;
  const describedBy =
    [help && 'help', problem && 'problem'].filter(Boolean).join(' ') ||
    undefined;
  // It is given a question of its own type.
  const Component = componentOf(question.type) as FunctionComponent<
    QuestionProps<never>
  >;
  const button = question.type === 'statement' ? question.button : undefined;

  return (
    <form
      noValidate
      part="form"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <fieldset aria-describedby={describedBy}>
        <legend>
          <h2 id="title" part="title" tabIndex={-1}>
            {text}
            {optional && (
              <span class="optional" part="optional">
                {' '}
                ({messages.optional})
              </span>
            )}
          </h2>
        </legend>
        {help && (
          <p id="help" class="help" part="help">
            {help}
          </p>
        )}
        <Component
          {...props}
          question={question as never}
          describedBy={describedBy}
          isInvalid={!!problem}
        />
      </fieldset>
      <p id="problem" class="problem" part="problem" role="alert">
        {problem && messages.problems[problem]}
      </p>
      <Ways {...props}>
        <button class="submit" part="submit" type="submit">
          {button ?? (isLast ? messages.send : messages.next)}
        </button>
      </Ways>
    </form>
  );
}
