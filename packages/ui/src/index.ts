export { loadQuestions } from './loadQuestions.ts';
export { loadLanguage } from './messages/loadLanguage.ts';
export { openPrompt } from './openPrompt.tsx';
