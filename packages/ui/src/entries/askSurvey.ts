import type {
  Place,
  PromptRequest,
  Survey,
  Theme,
  VisiblePrompt,
} from '@tactful/core';
import { matches } from '@tactful/core/engine';
import { loadUi } from './loadUi.ts';
import type { Standing } from './Standing.ts';

export interface AskOptions {
  theme: Theme | undefined;
  locale: string | undefined;
  place: Place;
  /** Tells what the visitor does, and every step. */
  onEvent(name: string, detail: unknown): void;
}

/** Asks a survey in a place, without any client: nothing is kept and nothing sent. */
export function askSurvey(survey: Survey, options: AskOptions): Standing {
  const { theme, place, onEvent } = options;
  let { locale } = options;
  let visible: VisiblePrompt | undefined;
  let isOver = false;
  let isTouched = false;

  const request: Omit<PromptRequest, 'locale'> = {
    prompt: { id: 'survey', survey },
    touchpoint: undefined,
    response: crypto.randomUUID?.() ?? `${Math.random()}`.slice(2),
    place,
    theme,
    matches: (condition, facts) =>
      matches(condition, facts, { nowMs: Date.now() }),
    random: Math.random,
    now: Date.now,
    setTimer: (callback, delayMs) => {
      const timer = setTimeout(callback, delayMs);
      return () => clearTimeout(timer);
    },
    note: (name, event) => {
      isTouched ||= name === 'started';
      onEvent(name, event);
    },
    submit: (data) => {
      onEvent('answered', { ...data, locale });
      return Promise.resolve('delivered');
    },
    onClosed: (outcome) => onEvent('closed', outcome),
  };
  const open = async (): Promise<void> => {
    const ui = await loadUi();
    await Promise.all([ui.loadLanguage(locale), ui.loadQuestions(survey)]);
    if (!isOver) visible = ui.openPrompt({ ...request, locale });
  };
  open().catch((error) =>
    console.warn(`[tactful] A survey cannot be drawn: ${error}`),
  );
  const end = (): void => {
    isOver = true;
    visible?.close('host');
    visible = undefined;
  };
  return {
    end,
    renew: () => {
      if (!isTouched) end();
    },
    setLocale: (next) => {
      locale = next;
      visible?.setLocale?.(next);
    },
  };
}
