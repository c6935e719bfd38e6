// What is fetched with the first prompt: what draws it, and what brings it on
// the screen. `conduct` is part of both, once.
export { createStage } from '@tactful/core/present';
export { loadLanguage, loadQuestions, openPrompt } from '@tactful/ui';
