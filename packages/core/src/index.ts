export { createTactful } from './createTactful.ts';
export { SetupError } from './lib/SetupError.ts';
export type { Stop } from './lib/createEmitter.ts';
export type {
  Adapter,
  AdapterRequest,
  BatchHeader,
  DeliverAdapter,
  Reply,
  RequestAdapter,
  Verdict,
} from './deliver/Adapter.ts';
export type { Ledger, LedgerEntry } from './deliver/Ledger.ts';
export type { Decision } from './engine/decideBy.ts';
export type { RuleTrace, Trace } from './engine/explain.ts';
export type { History } from './engine/history.ts';
export type { Happening } from './engine/Moment.ts';
export type { Signal, SignalPage } from './signals/Signal.ts';
export type { Context } from './Context.ts';
export type { Director } from './decide/createDirector.ts';
export type { Entries, LoadEntries } from './present/Entries.ts';
export type {
  Place,
  PromptRequest,
  Safety,
  Ui,
  VisiblePrompt,
  Words,
} from './present/Ui.ts';
export type {
  ConsentState,
  DecidedEvent,
  DismissedBy,
  ExplainedPrompt,
  Inspection,
  Inspector,
  Outcome,
  PromptEvent,
  PromptEvents,
  ShowOptions,
  Properties,
  Tactful,
  TactfulEvents,
  TactfulOptions,
  UnavailableReason,
} from './Tactful.ts';
export type * from './types.gen.ts';
