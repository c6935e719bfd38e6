export { conduct, type Conversation } from './conduct.ts';
export { createStage } from './createStage.ts';
export { mergeHistories } from '../engine/mergeHistories.ts';
export type { AnswerProblem, Interview } from '../engine/interview.ts';
