export { compile, type Plan } from './compile.ts';
export type { CompiledPrompt, Listener } from './CompiledPrompt.ts';
export { decide, type Decision, type Judgement } from './decide.ts';
export { explain, type RuleTrace, type Trace } from './explain.ts';
export {
  type History,
  mergeHistories,
  noHistory,
  noteOutcome,
  type OutcomeNote,
} from './history.ts';
export {
  answerQuestion,
  startInterview,
  type AnswerProblem,
  type Interview,
} from './interview.ts';
export { matches, type Facts } from './matches.ts';
export type { Busy, Happening, Moment, PageView } from './Moment.ts';
export { parseDuration } from './parseDuration.ts';
export type { Verdict } from './Rule.ts';
export { draw, toRanges } from './draw.ts';
export { replay, type Replay, type ReplayedDecision } from './replay/replay.ts';
export { rules } from './rules.ts';
export { endings as waitingRules, type Waiting } from './waiting.ts';
