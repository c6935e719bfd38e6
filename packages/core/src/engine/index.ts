export { compile, type Plan } from './compile.ts';
export type { CompiledPrompt, Listener } from './CompiledPrompt.ts';
export { decide } from './decide.ts';
export type { Decision, Judgement } from './decideBy.ts';
export { findProblems } from './findProblems.ts';
export { explain, type RuleTrace, type Trace } from './explain.ts';
export { type History, noHistory, type OutcomeNote } from './history.ts';
export { mergeHistories } from './mergeHistories.ts';
export { noteOutcome } from './noteOutcome.ts';
export {
  answerQuestion,
  startInterview,
  type AnswerProblem,
  type Interview,
} from './interview.ts';
export { matches, type Facts } from './matches.ts';
export type { Busy, Happening, Moment, PageView } from './Moment.ts';
export { parseDuration } from './parseDuration.ts';
export type { Verdict } from './rules/Rule.ts';
export { draw, toRanges } from './draw.ts';
export { replay, type Replay, type ReplayedDecision } from './replay/replay.ts';
export { rulebook } from './rules/rulebook.ts';
export { sights } from './rules/sights.ts';
export { endings as waitingRules, type Waiting } from './waiting.ts';
