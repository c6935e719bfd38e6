export { openPrompt } from './openPrompt.tsx';
