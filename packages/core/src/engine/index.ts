export { compile, type Plan } from './compile.ts';
export type { CompiledPrompt, Listener } from './CompiledPrompt.ts';
export { decide } from './decide.ts';
export type { Decision, Judgement } from './decideBy.ts';
export { findProblems } from './findProblems.ts';
export { explain, type RuleTrace, type Trace } from './explain.ts';
export { type History, noHistory, type OutcomeNote } from './history.ts';
export { mergeHistories } from './mergeHistories.ts';
export { noteOutcome } from './noteOutcome.ts';
export { answerQuestion } from './interview/answerQuestion.ts';
export { endInterview } from './interview/endInterview.ts';
export { goBack } from './interview/goBack.ts';
export { keep } from './interview/keep.ts';
export { pipe } from './interview/pipe.ts';
export { skipQuestion } from './interview/skipQuestion.ts';
export { startInterview } from './interview/startInterview.ts';
export { toResponse } from './interview/toResponse.ts';
export type { Draft } from './interview/draft/Draft.ts';
export { fromDraft } from './interview/draft/fromDraft.ts';
export { toDraft } from './interview/draft/toDraft.ts';
export { allValidators } from './interview/validators/allValidators.ts';
export { baseValidators } from './interview/validators/baseValidators.ts';
export type {
  Validator,
  Validators,
} from './interview/validators/Validator.ts';
export type {
  AnswerProblem,
  Given,
  Interview,
  Offered,
  Setting,
  SkipKind,
} from './interview/Interview.ts';
export { matches, type Facts } from './matches.ts';
export type { Busy, Happening, Moment, PageView } from './Moment.ts';
export { parseDuration } from './parseDuration.ts';
export type { Verdict } from './rules/Rule.ts';
export { draw, toRanges } from './draw.ts';
export { type RedactOptions, redactText } from './redact/redactText.ts';
export { redactValue } from './redact/redactValue.ts';
export { replay, type Replay, type ReplayedDecision } from './replay/replay.ts';
export { rulebook } from './rules/rulebook.ts';
export { sights } from './rules/sights.ts';
export { endings as waitingRules, type Waiting } from './waiting.ts';
