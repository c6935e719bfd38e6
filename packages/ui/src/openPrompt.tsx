import type { AnswerValue, PromptRequest, VisiblePrompt } from '@tactful/core';
import {
  type AnswerProblem,
  conduct,
  type SkipKind,
} from '@tactful/core/present';
import { render } from 'preact';
import { hintContrast } from '#contrast';
import { createSurface } from './createSurface.ts';
import { directionOf } from './messages/directionOf.ts';
import { fetchLanguage } from './messages/languages.ts';
import { type Texts, textsFor } from './messages/textsFor.ts';
import { Prompt } from './Prompt.tsx';
import {
  componentOf,
  knownStyles,
  knownValidators,
} from './questions/packs.ts';

/** How long thanks stay when nobody is there; they hold nothing that could be lost. */
const ENDING_MS = 6_000;

/**
 * Draws a prompt on top of the page. It takes no focus, unless the visitor or
 * the host has asked for it, and leaves nothing behind.
 *
 * @throws {Error} If what draws one of its questions was not fetched: see `loadQuestions`.
 */
export function openPrompt(request: PromptRequest): VisiblePrompt {
  const { isModal = false, theme } = request;
  const { placement = 'bottom-end', offer = [], survey } = request.prompt;
  for (const { type } of survey.questions) {
    if (!componentOf(type)) throw new Error(`Nothing draws "${type}".`);
  }
  const surface = createSurface({
    placement,
    theme,
    isModal,
    styles: knownStyles(),
    onTouch: () => conversation.start(),
    onEscape: () => close('close'),
  });
  const { root } = surface;

  let value: AnswerValue | undefined;
  let other: string | undefined;
  let problem: AnswerProblem | undefined;
  let messages: Texts;

  const draw = (): void =>
    render(
      <Prompt
        {...{ value, other, problem, messages, offer }}
        {...{ onSubmit, onSkip, onBack }}
        interview={conversation.interview()}
        safety={conversation.safety()}
        onChange={(next) => {
          value = next;
          problem = undefined;
          draw();
        }}
        onOther={(words) => {
          other = words;
          draw();
        }}
        onClose={close}
      />,
      root,
    );

  /** Where a visitor who is in the prompt goes on. */
  const focus = (selector = 'textarea'): void =>
    (
      root.querySelector<HTMLElement>(selector) ?? root.querySelector('h2')
    )?.focus();

  /** Marks what was answered before, or is filled in. */
  const mark = (): void => {
    ({ value, other } = {
      other: undefined,
      ...conversation.interview().offered,
    });
  };
  /** Draws what follows the visitor's own doing, and goes there; the first question gets no focus. */
  const step = (found?: AnswerProblem): void => {
    problem = found;
    if (!problem) mark();
    draw();
    focus(problem && 'input, textarea, select');
  };
  const onSubmit = (): void => step(conversation.answer(value, other));
  const onSkip = (kind: SkipKind): void => step(conversation.skip(kind));
  const onBack = (): void => {
    conversation.back({ value, other });
    step();
  };

  const close: VisiblePrompt['close'] = (reason) => {
    clearTimeout(timer);
    render(null, root);
    surface.remove();
    conversation.close(reason);
  };

  let locale = request.locale;
  const speak = (): void => {
    if (!root.isConnected) return;
    messages = textsFor(locale);
    if (locale) {
      root.lang = locale;
      root.dir = directionOf(locale);
    }
    draw();
  };
  const setLocale = (next: string | undefined): void => {
    locale = next;
    // Of two that are asked for, the last one is spoken, whichever comes first.
    void fetchLanguage(next).then(speak, speak);
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  const closeUnattended = (): void => {
    if (!surface.isAttended()) return close('close');
    timer = setTimeout(closeUnattended, ENDING_MS);
  };

  const conversation = conduct(
    request,
    () => {
      draw();
      if (conversation.safety() === 'delivered') {
        timer ??= setTimeout(closeUnattended, ENDING_MS);
      }
    },
    { validators: knownValidators() },
  );
  mark();
  speak();
  setLocale(locale);
  surface.open(conversation.interview().question?.text ?? '');
  if (isModal) focus();
  hintContrast(root);
  return { close, setLocale };
}
