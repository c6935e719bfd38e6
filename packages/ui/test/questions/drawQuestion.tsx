import type { AnswerValue, Question } from '@tactful/core';
import { render, type RenderResult } from '@testing-library/preact';
import type { FunctionComponent, VNode } from 'preact';
import { textsFor } from '../../src/messages/textsFor.ts';
import { componentOf, loadQuestions } from '../../src/interview/packs.ts';
import { loadInterview } from '../../src/loadInterview.ts';
import { NpsQuestion } from '../../src/questions/NpsQuestion.tsx';
import type { QuestionProps } from '../../src/questions/QuestionProps.ts';

export interface Drawn extends RenderResult {
  /** What is marked by now. */
  value(): AnswerValue | undefined;
  other(): string | undefined;
}

/** Draws one question as a prompt does, and keeps what is marked in it. */
export async function drawQuestion(
  question: Question,
  given: { value?: AnswerValue; other?: string } = {},
): Promise<Drawn> {
  await loadInterview();
  await loadQuestions({ questions: [question] });
  const Component = (
    question.type === 'nps' ? NpsQuestion : componentOf(question.type)
  ) as FunctionComponent<QuestionProps<never>>;
  let { value, other } = given;
  const draw = (): VNode => (
    <fieldset>
      <legend id="title">{question.text}</legend>
      <Component
        question={question as never}
        value={value}
        onChange={(next) => {
          value = next;
          drawn.rerender(draw());
        }}
        other={other}
        onOther={(words) => {
          other = words;
          drawn.rerender(draw());
        }}
        messages={textsFor('en')}
        describedBy={undefined}
        isInvalid={false}
      />
    </fieldset>
  );
  const drawn = render(draw());
  return Object.assign(drawn, { value: () => value, other: () => other });
}
