/** @jsxImportSource #drawing */
import type { Question } from '@tactful/core';
import type { FunctionComponent, VNode } from 'preact';
import type { PromptProps } from '../Prompt.tsx';
import { NpsQuestion } from './NpsQuestion.tsx';
import type { QuestionProps } from './QuestionProps.ts';

export interface QuestionStepProps extends Pick<
  PromptProps,
  | 'value'
  | 'other'
  | 'problem'
  | 'messages'
  | 'later'
  | 'onChange'
  | 'onOther'
  | 'onSubmit'
  | 'onSkip'
  | 'onBack'
> {
  question: Question;
  isFirst: boolean;
  isLast: boolean;
}

/** One question with its text, its help, its problem and the ways on. */
export function QuestionStep(props: QuestionStepProps): VNode {
  const { question, isFirst, isLast, messages, problem, later } = props;
  const { help, text, optional } = question;
  const describedBy =
    [help && 'help', problem && 'problem'].filter(Boolean).join(' ') ||
    undefined;
  // It is given a question of its own type.
  const Component = (
    question.type === 'nps' ? NpsQuestion : later!.componentOf(question.type)
  ) as FunctionComponent<QuestionProps<never>>;
  const button = question.type === 'statement' ? question.button : undefined;

  return (
    <form
      noValidate
      part="form"
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit();
      }}
    >
      <fieldset aria-describedby={describedBy}>
        <legend>
          <h2 id="title" part="title" tabIndex={-1}>
            {text}
            {optional && ' '}
            {optional && (
              <span class="optional" part="optional">
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
      {later && <later.Skips {...props} />}
      <div class="ways" part="ways">
        {/* What most do comes first, by Tab too; it is drawn at the end. */}
        <button class="submit" part="submit" type="submit">
          {button ?? (isLast ? messages.send : messages.next)}
        </button>
        {later && !isFirst && <later.Back {...props} />}
      </div>
    </form>
  );
}
