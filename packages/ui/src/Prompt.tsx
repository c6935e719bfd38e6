/** @jsxImportSource #drawing */
import type { AnswerValue, DismissedBy, Prompt as Asked } from '@tactful/core';
import type { AnswerProblem, Interview, SkipKind } from '@tactful/core/present';
import type { VNode } from 'preact';
import type { EndingProps } from './interview/Ending.tsx';
import type { LaterParts } from './interview/InterviewPack.ts';
import type { Texts } from './messages/textsFor.ts';
import { QuestionStep } from './questions/QuestionStep.tsx';

/** All that a prompt shows. A prompt is drawn anew from it at every change. */
export interface PromptProps extends Pick<EndingProps, 'safety'> {
  interview: Pick<Interview, 'question' | 'answers' | 'isLast' | 'ending'>;
  /** What only an interview that goes on can draw. */
  later?: LaterParts | undefined;
  messages: Texts;
  /** What is marked or written, not submitted yet. */
  value: AnswerValue | undefined;
  /** Own words, beside an option that takes them. */
  other: string | undefined;
  problem: AnswerProblem | undefined;
  onChange(value: AnswerValue | undefined): void;
  onOther(words: string): void;
  onSubmit(): void;
  onSkip(kind: SkipKind): void;
  onBack(): void;
  /** Ways out besides closing. */
  offer: NonNullable<Asked['offer']>;
  onClose(reason: DismissedBy): void;
}

/** What is in one prompt: its questions one after the other, then its ending. */
export function Prompt(props: PromptProps): VNode {
  const { interview, messages, safety, offer, onClose, ...step } = props;
  const { question, answers, isLast, ending } = interview;
  const { later } = step;
  return (
    <>
      <button
        class="close"
        part="close"
        type="button"
        aria-label={messages.close}
        onClick={() => onClose('close')}
      />
      {question ? (
        <>
          <QuestionStep
            key={question.id}
            {...{ ...step, question, messages, isLast }}
            isFirst={!answers.length}
          />
          {offer.length > 0 && (
            <p class="offers" part="offers">
              {offer.map((reason) => (
                <button
                  key={reason}
                  class="offer"
                  part={reason}
                  type="button"
                  onClick={() => onClose(reason)}
                >
                  {messages[reason]}
                </button>
              ))}
            </p>
          )}
        </>
      ) : (
        later && <later.Ending {...{ ending, safety, messages }} />
      )}
    </>
  );
}
