export { loadLanguage } from './messages/loadLanguage.ts';
export { loadQuestions } from './questions/packs.ts';
export { openPrompt } from './openPrompt.tsx';
