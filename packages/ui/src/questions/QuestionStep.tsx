import type { Question } from '@tactful/core';
import type { VNode } from 'preact';
import type { PromptProps } from '../Prompt.tsx';
import { NpsQuestion } from './NpsQuestion.tsx';
import { TextQuestion } from './TextQuestion.tsx';

export interface QuestionStepProps extends Pick<
  PromptProps,
  'value' | 'problem' | 'messages' | 'onChange' | 'onSubmit'
> {
  question: Question;
  isLast: boolean;
}

/** One question with its text, its help, its problem and the button that makes the answer final. */
export function QuestionStep(props: QuestionStepProps): VNode {
  const { question, isLast, messages, problem, onSubmit, ...rest } = props;
  const { help, text, optional } = question;
  const describedBy =
    [help && 'help', problem && 'problem'].filter(Boolean).join(' ') ||
    undefined;
  const shared = { ...rest, messages, describedBy, isInvalid: !!problem };

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
            {optional && <span class="optional"> ({messages.optional})</span>}
          </h2>
        </legend>
        {help && (
          <p id="help" class="help" part="help">
            {help}
          </p>
        )}
        {question.type === 'nps' && (
          <NpsQuestion question={question} {...shared} />
        )}
        {question.type === 'text' && (
          <TextQuestion question={question} {...shared} />
        )}
      </fieldset>
      <p id="problem" class="problem" part="problem" role="alert">
        {problem && messages.problems[problem]}
      </p>
      <button class="submit" part="submit" type="submit">
        {isLast ? messages.send : messages.next}
      </button>
    </form>
  );
}
