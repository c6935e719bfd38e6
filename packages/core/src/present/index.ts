export { conduct, type ConductOptions, type Conversation } from './conduct.ts';
export { createStage } from './createStage.ts';
export type {
  AnswerProblem,
  Given,
  Interview,
  Offered,
  SkipKind,
} from '../engine/interview/Interview.ts';
export { baseValidators } from '../engine/interview/validators/baseValidators.ts';
export type {
  Validator,
  Validators,
} from '../engine/interview/validators/Validator.ts';
