// What is fetched with the first prompt: what draws it, and what brings it on
// the screen. `conduct` is part of both, once.
import type { Ui } from '@tactful/core';
import { createStage as create } from '@tactful/core/present';
import { loadLanguage, loadQuestions, openPrompt } from '@tactful/ui';

export { loadLanguage, loadQuestions, openPrompt };

const ui: Ui = { loadLanguage, loadQuestions, openPrompt };

/** A stage with the UI of this file: to import it once more would take the page's time. */
export const createStage: typeof create = (context, desk) => {
  context.options.loadUi = async () => ui;
  return create(context, desk);
};
