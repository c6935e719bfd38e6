import type { AnswerValue, VisiblePrompt, Words } from '@tactful/core';
import {
  type AnswerProblem,
  converse,
  type SkipKind,
} from '@tactful/core/present';
import { hydrate, render, type VNode } from 'preact';
import { Back } from './Back.tsx';
import { Ending, isSafe } from './Ending.tsx';
import styles from './interview.css?inline';
import options from './options.css?inline';
import type { LaterParts, Opened } from './InterviewPack.ts';
import {
  componentOf,
  knownRedaction,
  knownStyles,
  knownValidators,
  through,
} from './packs.ts';
import { Skips } from './Skips.tsx';
import { watchPage } from './watchPage.ts';

/** How long thanks stay when nobody is there; they hold nothing that could be lost. */
const ENDING_MS = 6_000;

const later: LaterParts = {
  Back,
  Ending,
  Skips,
  // It is given a question of its own type.
  componentOf: componentOf as LaterParts['componentOf'],
};

/** What the problem is about, where that is not the whole question. */
const WRONG =
  ':is(input, textarea, select)[aria-invalid=true], [aria-invalid=true] input';

/** Takes a prompt over, whose first question is on the screen or about to be, and leads it to its end. */
export function goOn(opened: Opened): Required<VisiblePrompt> {
  const { request, showing, surface, painted, isSent } = opened;
  const { Prompt, speak, fetchLanguage } = opened.parts;
  const { offer = [] } = request.prompt;
  const { root, focus } = surface;
  let { locale } = opened;
  let { words } = request;
  let value: AnswerValue | undefined;
  let other: string | undefined;
  let problem: AnswerProblem | undefined;
  let messages = painted ?? speak(root, locale, words);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = (): VNode => (
    <Prompt
      {...{ value, other, problem, messages, offer, later }}
      {...{ onSubmit, onSkip, onBack }}
      interview={through('dress', conversation.interview())}
      safety={conversation.safety()}
      onChange={(next) => {
        value = next;
        problem = undefined;
        draw();
        keep();
      }}
      onOther={(words) => {
        other = words;
        draw();
        keep();
      }}
      onClose={opened.close}
    />
  );
  const draw = (): void => render(look(), root);

  let isKept = Boolean(request.draft);
  /** What the next page goes on with, once the visitor has done something. */
  const keep = (): void => {
    isKept = true;
    request.keep?.(conversation.draft({ value, other }));
  };
  /** Marks what was answered before, or is filled in. */
  const mark = (): void => {
    ({ value, other } = {
      other: undefined,
      ...conversation.interview().offered,
    });
  };
  /** Draws what follows the visitor's own doing, and goes there. */
  const step = (found?: AnswerProblem): void => {
    problem = found;
    if (!problem) mark();
    draw();
    keep();
    const known = root.querySelector(WRONG) ? WRONG : 'input, textarea, select';
    focus(problem && known);
  };
  /** The visitor has the last question back, as it was answered. */
  const fail = (): void => {
    mark();
    problem = 'unsent';
    draw();
    focus('input, textarea, select');
  };
  const onSubmit = (): void => step(conversation.answer(value, other));
  const onSkip = (kind: SkipKind): void => step(conversation.skip(kind));
  const onBack = (): void => {
    conversation.back({ value, other });
    step();
  };

  const redraw = (): void => {
    if (!root.isConnected) return;
    messages = speak(root, locale, words);
    draw();
  };
  const setLocale = (next: string | undefined, nextWords?: Words): void => {
    locale = next;
    if (nextWords && nextWords !== words) {
      words = nextWords;
      conversation.reword((shown) =>
        through('prepare', nextWords.survey(shown)),
      );
    }
    // Of two that are asked for, the last one is spoken, whichever comes first.
    void fetchLanguage(next).then(redraw, redraw);
  };

  const closeUnattended = (): void => {
    // Neither the pointer nor the keyboard is in it.
    const attended = root.querySelector(':hover, :focus-visible');
    if (!attended) return opened.close('close');
    timer = setTimeout(closeUnattended, ENDING_MS);
  };

  const { prompt } = request;
  const survey = through('prepare', prompt.survey);
  const conversation = converse(
    { ...request, prompt: { ...prompt, survey } },
    () => {
      if (conversation.safety() === 'failed') return fail();
      draw();
      if (isSafe(conversation.safety()) && !request.place) {
        timer ??= setTimeout(closeUnattended, ENDING_MS);
      }
    },
    { validators: knownValidators(), redact: knownRedaction(), showing },
  );
  watchPage(surface, request);
  surface.addStyles(styles, options, ...knownStyles());
  const { interview } = conversation;
  through('attend', {
    root,
    interview,
    value: () => value,
    submit: onSubmit,
    isLate: opened.value !== undefined && !isSent,
  });
  mark();
  value ??= opened.value;
  if (opened.value !== undefined) keep();
  // It looks for what was painted, in the words of then.
  if (painted) hydrate(look(), root);
  redraw();
  setLocale(locale, opened.words);
  if (isSent) {
    step(conversation.answer(value, other, value === opened.handed));
  }

  return {
    setLocale,
    close: (reason) => {
      clearTimeout(timer);
      // Once: a dialog tells later that it was closed, when there may be another draft.
      if (isKept) request.keep?.();
      isKept = false;
      render(null, root);
      conversation.close(reason);
    },
  };
}
