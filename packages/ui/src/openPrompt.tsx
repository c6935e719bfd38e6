/** @jsxImportSource #drawing */
import type { AnswerValue, PromptRequest, VisiblePrompt } from '@tactful/core';
import { beginShowing, type Showing } from '@tactful/core/present';
import { hintContrast } from '#contrast';
import { createSurface } from './createSurface.ts';
import { paint } from './drawing/paint.ts';
import type { InterviewPack } from './interview/InterviewPack.ts';
import { interviewPack, loadInterview } from './loadInterview.ts';
import { fetchLanguage } from './messages/languages.ts';
import { speak } from './messages/speak.ts';
import type { Texts } from './messages/textsFor.ts';
import { Prompt } from './Prompt.tsx';
import { paintable } from './questions/paintable.ts';

/**
 * Draws a prompt on top of the page. It takes no focus, unless the visitor or the
 * host has asked for it, and leaves nothing behind.
 *
 * Where the first question is one that can be painted, the interview is fetched
 * only when it is on the screen, and takes over. What the visitor answers before
 * is handed over at once, so that it cannot be lost, and taken once more by the
 * interview. If that does not come, the prompt closes without thanks.
 *
 * @throws {Error} If what it needs was not fetched: see `loadQuestions`.
 */
export function openPrompt(request: PromptRequest): VisiblePrompt {
  const { isModal = false, place, theme, prompt, now } = request;
  const { placement = 'bottom-end', offer = [], survey } = prompt;
  const first = paintable(survey, request);
  const pack = interviewPack();
  const isReady = pack?.canAsk(survey);
  if (!isReady && !first) {
    const types = survey.questions.map(({ type }) => type);
    throw new Error(`Nothing was fetched that draws "${types.join('", "')}".`);
  }
  const surface = createSurface({
    placement,
    theme,
    isModal,
    place,
    onTouch: () => begin().start(),
    onEscape: () => place ?? close('close'),
  });
  const { root } = surface;
  let showing: Showing | undefined;
  /** It is on the screen now. */
  const begin = (): Showing => (showing ??= beginShowing(request));
  const painting = new AbortController();
  let painted: Texts | undefined;
  let { locale, words } = request;
  let value: AnswerValue | undefined;
  let handed: AnswerValue | undefined;
  let isSent = false;
  let interview: Required<VisiblePrompt> | undefined;

  const close: VisiblePrompt['close'] = (reason) => {
    // First, while what has the focus is still in it: so the focus goes back.
    surface.remove();
    interview?.close(reason);
    begin().close(reason);
  };
  const takeOver = ({ goOn }: InterviewPack): void => {
    const parts = { Prompt, speak, fetchLanguage };
    interview = goOn({
      request,
      showing: begin(),
      surface,
      painted,
      parts,
      close,
      locale,
      words,
      value,
      handed,
      isSent,
    });
    painting.abort();
  };
  const fetchInterview = async (): Promise<void> => {
    try {
      const found = await loadInterview();
      await found.loadQuestions(survey);
      if (root.isConnected && !interview) takeOver(found);
    } catch (error) {
      request.report?.(`The interview did not come: ${error}`, error);
      if (handed !== undefined) close('host');
    }
    root.ariaBusy = null;
  };
  const onSubmit = (): void => {
    isSent = true;
    root.ariaBusy = 'true';
    if (value !== handed) {
      handed = value;
      const { id: question, type } = first!.question;
      const { shownAtMs, revision, submit } = begin();
      const ms = Math.max(0, now() - shownAtMs);
      void submit({
        revision: revision + 1,
        final: false,
        answers: [{ question, type, value, ms }],
      });
    }
    void fetchInterview();
  };

  if (!isReady) {
    const nothing = (): void => {};
    painted = speak(root, locale, words);
    paint(
      <Prompt
        {...{ value, other: undefined, problem: undefined, safety: undefined }}
        {...{ offer, onSubmit }}
        interview={{ ...first!, answers: [], ending: undefined }}
        messages={painted}
        onChange={(next) => (value = next)}
        onOther={nothing}
        onSkip={nothing}
        onBack={nothing}
        onClose={close}
      />,
      root,
      painting.signal,
    );
  }
  surface.attach();
  if (isReady) takeOver(pack!);
  else {
    // After the first frame: nothing shall keep that waiting.
    requestAnimationFrame(() =>
      setTimeout(() => {
        if (!root.isConnected) return;
        begin();
        void fetchInterview();
      }),
    );
  }
  surface.open(root.querySelector('h2')!.textContent);
  if (isModal) surface.focus();
  hintContrast(root);
  return {
    close,
    setLocale: (next, nextWords) => {
      locale = next;
      words = nextWords;
      interview?.setLocale(next, nextWords);
    },
  };
}
