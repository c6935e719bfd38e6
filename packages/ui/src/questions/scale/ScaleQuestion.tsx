import type { Question } from '@tactful/core';
import type { VNode } from 'preact';
import { Scale } from './Scale.tsx';
import type { SharedProps } from '../QuestionProps.ts';

type Asked = Extract<Question, { type: 'ces' | 'csat' }>;

/** Agreement from 1 to 7, satisfaction from 1 to 5: numbers, with words at the ends. */
export function ScaleQuestion(props: SharedProps & { question: Asked }): VNode {
  const { question, messages } = props;
  const { type, labels } = question;
  const { low, high } = messages.questions[type];
  return (
    <Scale
      {...props}
      points={type === 'ces' ? 7 : 5}
      low={labels?.low ?? low}
      high={labels?.high ?? high}
    />
  );
}
