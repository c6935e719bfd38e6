export { loadQuestions } from './loadQuestions.ts';
export { loadLanguage } from './messages/loadLanguage.ts';
export { drawPrompt, openPrompt } from './openPrompt.tsx';
