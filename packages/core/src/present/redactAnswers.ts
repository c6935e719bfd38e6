import { redactText } from '../engine/redact/redactText.ts';
import type { Question, ResponseData, Survey } from '../types.gen.ts';
import type { PromptRequest } from './Ui.ts';

/**
 * Takes out of what a visitor has written what identifies people, unless the
 * question itself asks for that: a contact, an address, a number.
 */
export function redactAnswers<Data extends Pick<ResponseData, 'answers'>>(
  data: Data,
  { redact, prompt }: Pick<PromptRequest, 'redact' | 'prompt'>,
): Data {
  // A script tag has only texts.
  if (String(redact) === 'false') return data;
  const options = typeof redact === 'object' ? redact : {};
  const isFree = (id: string): boolean =>
    prompt.survey.questions.some(
      (one) =>
        one.id === id && one.type === 'text' && (one.kind ?? 'text') === 'text',
    );
  const answers = data.answers.map((answer) => {
    const { question, value, other } = answer;
    return {
      ...answer,
      ...(typeof value === 'string' &&
        isFree(question) && { value: redactText(value, options) }),
      ...(other !== undefined && { other: redactText(other, options) }),
    };
  });
  return { ...data, answers };
}

/** Whether a visitor may write anything at all in a survey. */
export function takesWords({ questions }: Survey): boolean {
  return questions.some(
    (one) =>
      isFreeText(one) ||
      ('options' in one && one.options.some((option) => 'other' in option)),
  );
}

function isFreeText(question: Question): boolean {
  return question.type === 'text' && (question.kind ?? 'text') === 'text';
}
