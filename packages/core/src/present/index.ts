export { conduct, type ConductOptions } from './conduct.ts';
export {
  type Conversation,
  converse,
  type ConverseOptions,
} from './converse.ts';
export { beginShowing, type Showing } from './beginShowing.ts';
export { createStage } from './createStage.ts';
export {
  firstQuestion,
  type FirstQuestion,
} from '../engine/interview/firstQuestion.ts';
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
export { redactAnswers, takesWords } from './redactAnswers.ts';
