import type { AnswerValue, PromptRequest, VisiblePrompt } from '@tactful/core';
import { type AnswerProblem, conduct } from '@tactful/core/present';
import { render } from 'preact';
import { createSurface } from './createSurface.ts';
import { en as messages } from './messages/en.ts';
import { Prompt } from './Prompt.tsx';

/** How long thanks stay when nobody is there; they hold nothing that could be lost. */
const ENDING_MS = 6_000;

/** Draws a prompt on top of the page. It takes no focus, and leaves nothing behind. */
export function openPrompt(request: PromptRequest): VisiblePrompt {
  const { placement = 'bottom-end', survey, offer = [] } = request.prompt;
  const surface = createSurface({
    placement,
    accent: request.theme?.accent,
    onTouch: () => conversation.start(),
    onEscape: () => close('close'),
  });
  const { root } = surface;

  let value: AnswerValue | undefined;
  let problem: AnswerProblem | undefined;

  const draw = (): void =>
    render(
      <Prompt
        {...{ value, problem, messages, offer, onSubmit }}
        interview={conversation.interview()}
        safety={conversation.safety()}
        onChange={(next) => {
          value = next;
          problem = undefined;
          draw();
        }}
        onClose={close}
      />,
      root,
    );

  const onSubmit = (): void => {
    problem = conversation.answer(value);
    if (!problem) value = undefined;
    draw();
    // What follows the visitor's own answer gets the focus; the first question never does.
    const find = (selector: string): HTMLElement | null =>
      root.querySelector(selector);
    (find(problem ? 'input, textarea' : 'textarea') ?? find('#title'))?.focus();
  };

  const close: VisiblePrompt['close'] = (reason) => {
    clearTimeout(timer);
    render(null, root);
    surface.remove();
    conversation.close(reason);
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  const closeUnattended = (): void => {
    if (!surface.isAttended()) return close('close');
    timer = setTimeout(closeUnattended, ENDING_MS);
  };

  const conversation = conduct(request, () => {
    draw();
    if (conversation.safety() === 'delivered') {
      timer ??= setTimeout(closeUnattended, ENDING_MS);
    }
  });
  draw();
  surface.announce(survey.questions[0]!.text);
  return { close };
}
