export { conduct, type Conversation } from './conduct.ts';
export type { AnswerProblem, Interview } from '../engine/interview.ts';
