export { compile, type CompiledPrompt, type Plan } from './compile.ts';
export { decide, type Decision, type Moment, type Verdict } from './decide.ts';
export {
  answerQuestion,
  startInterview,
  type AnswerProblem,
  type Interview,
} from './interview.ts';
export { matches, type Facts } from './matches.ts';
export { parseDuration } from './parseDuration.ts';
export type { History, PromptHistory } from './history.ts';
