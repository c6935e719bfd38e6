// Written by `pnpm generate` from the Zod schemas in packages/schema. Do not edit.
/**
 * A whole number and a unit: ms, s, m, h, d or w. "90d", "2s".
 */
export type Duration = string;
export type Question = NpsQuestion | TextQuestion;
export type TactfulRecord = PlainRecord | ResponseRecord | LossRecord;
/**
 * Number (scales), text or option id (choices), list of ids (multiple, ranking), map of row to id (matrix).
 */
export type AnswerValue =
  | number
  | string
  | boolean
  | string[]
  | {
      [k: string]: string | number | null;
    };

/**
 * What to ask, when and whom: one document.
 */
export interface Config {
  $schema?: string | undefined;
  /**
   * Version of this format.
   */
  version: 1;
  /**
   * Content hash, written by the build. Without it the page hashes the text.
   */
  hash?: string | undefined;
  journey?: Journey | undefined;
  metrics?: {
    [k: string]: Metric;
  };
  variables?: {
    [k: string]: string | number | boolean | null;
  };
  theme?: Theme | undefined;
  prompts: Prompt[];
}
export interface Journey {
  /**
   * Counts up when phases or touchpoints change.
   */
  version: number;
  touchpoints: {
    [k: string]: JourneyTouchpoint;
  };
}
export interface JourneyTouchpoint {
  /**
   * Phase of the journey this touchpoint belongs to.
   */
  phase?: string | undefined;
  /**
   * Whether this moment decides how the visitor sees you.
   */
  momentOfTruth?: boolean | undefined;
  /**
   * Where it happens, if not on the web: "support".
   */
  channel?: string | undefined;
  /**
   * The properties it carries, and their types.
   */
  properties?: {
    [k: string]: 'string' | 'number' | 'boolean';
  };
}
/**
 * One wording, one scale, one clock for frequency.
 */
export interface Metric {
  type: 'nps' | 'csat' | 'ces';
  /**
   * Asked at a touchpoint, or on a calendar. The two are never pooled.
   */
  kind: 'transactional' | 'relational';
}
export interface Theme {
  /**
   * A CSS colour for buttons and the chosen answer.
   */
  accent?: string | undefined;
}
/**
 * One thing that may appear.
 */
export interface Prompt {
  id: string;
  /**
   * The question that the team wants answered by this prompt.
   */
  objective?: string | undefined;
  /**
   * Key in `metrics`.
   */
  metric?: string | undefined;
  hypothesis?: string | undefined;
  /**
   * When to ask; of a list, any. Without one, only the host opens the prompt.
   */
  trigger?: Trigger | Trigger[] | undefined;
  frequency?: PromptFrequency | undefined;
  /**
   * Default "bottom-end".
   */
  placement?: 'bottom-end' | 'bottom-start' | 'top-end' | 'top-start' | 'center' | undefined;
  survey: Survey;
}
export interface Trigger {
  /**
   * Name of the touchpoint that asks.
   */
  on: string;
  where?: Condition | undefined;
}
/**
 * Dotted paths and the values they must equal, all of them: {"event.plan": "pro"}. No coercion: "5" is not 5.
 */
export interface Condition {
  [k: string]: string | number | boolean | null;
}
export interface PromptFrequency {
  /**
   * Least time between two showings to one visitor.
   */
  every?: Duration | undefined;
}
export interface Survey {
  /**
   * @minItems 1
   * @maxItems 50
   */
  questions: Question[];
  /**
   * The first is shown; default: a plain thank-you.
   *
   * @maxItems 10
   */
  endings?: Ending[] | undefined;
}
/**
 * Likelihood to recommend, 0 to 10 (Reichheld, 2003).
 */
export interface NpsQuestion {
  id: string;
  /**
   * The question, as the visitor reads it.
   */
  text: string;
  /**
   * A line below the question.
   */
  help?: string | undefined;
  /**
   * Whether the visitor may skip it; default false.
   */
  optional?: boolean | undefined;
  type: 'nps';
  /**
   * Words at 0 and at 10.
   */
  labels?: {
    low?: string | undefined;
    high?: string | undefined;
  };
}
/**
 * An answer in own words.
 */
export interface TextQuestion {
  id: string;
  /**
   * The question, as the visitor reads it.
   */
  text: string;
  /**
   * A line below the question.
   */
  help?: string | undefined;
  /**
   * Whether the visitor may skip it; default false.
   */
  optional?: boolean | undefined;
  type: 'text';
  placeholder?: string | undefined;
  /**
   * In characters; default 2000.
   */
  maxLength?: number | undefined;
}
/**
 * What the visitor reads at the end.
 */
export interface Ending {
  id: string;
  text: string;
  help?: string | undefined;
}
export interface Batch {
  /**
   * Version of the wire format.
   */
  v: 1;
  /**
   * Of this attempt; a retry has a new one.
   */
  sentAt: string;
  sdk: {
    name: string;
    version: string;
  };
  /**
   * @minItems 1
   * @maxItems 1000
   */
  records: TactfulRecord[];
}
export interface PlainRecord {
  /**
   * The idempotency key: made once, never changed by a retry.
   */
  id: string;
  name: string;
  /**
   * RFC 3339, UTC, with milliseconds.
   */
  at: string;
  session: string;
  visitor?: string | undefined;
  user?: string | undefined;
  page: PageRef;
  /**
   * Counts up per `page.id`.
   */
  seq: number;
  journey?: JourneyRef | undefined;
  channel?: string | undefined;
  /**
   * Content hash of the config; "none" when none could be loaded.
   */
  config: string;
  environment?: string | undefined;
  release?: string | undefined;
  /**
   * Made in test mode: keep apart from real visits.
   */
  preview?: boolean | undefined;
  /**
   * What conditions could see, when it changed.
   */
  facts?: JsonObject | undefined;
  type: 'touchpoint' | 'prompt' | 'complaint';
  data: JsonObject;
}
export interface PageRef {
  /**
   * One per document.
   */
  id: string;
  path: string;
}
export interface JourneyRef {
  phase?: string | undefined;
  version: number;
}
export interface JsonObject {
  [k: string]: unknown;
}
export interface ResponseRecord {
  /**
   * The idempotency key: made once, never changed by a retry.
   */
  id: string;
  name: string;
  /**
   * RFC 3339, UTC, with milliseconds.
   */
  at: string;
  session: string;
  visitor?: string | undefined;
  user?: string | undefined;
  page: PageRef;
  /**
   * Counts up per `page.id`.
   */
  seq: number;
  journey?: JourneyRef | undefined;
  channel?: string | undefined;
  /**
   * Content hash of the config; "none" when none could be loaded.
   */
  config: string;
  environment?: string | undefined;
  release?: string | undefined;
  /**
   * Made in test mode: keep apart from real visits.
   */
  preview?: boolean | undefined;
  /**
   * What conditions could see, when it changed.
   */
  facts?: JsonObject | undefined;
  type: 'response';
  data: ResponseData;
}
export interface ResponseData {
  /**
   * One id per showing.
   */
  response: string;
  /**
   * Receivers keep the highest per `response`.
   */
  revision: number;
  final: boolean;
  prompt: string;
  answers: Answer[];
  metric?: string | undefined;
  /**
   * Name of the touchpoint that asked.
   */
  touchpoint?: string | undefined;
  /**
   * Names of this session so far, newest last.
   */
  path?: string[] | undefined;
  hypothesis?: string | undefined;
  locale?: string | undefined;
  [k: string]: unknown;
}
export interface Answer {
  question: string;
  type: string;
  value?: AnswerValue | undefined;
  other?: string | undefined;
  skipped?: 'optional' | 'na' | 'declined' | 'unseen' | undefined;
  order?: string[] | undefined;
  /**
   * Time on this question.
   */
  ms: number;
}
export interface LossRecord {
  /**
   * The idempotency key: made once, never changed by a retry.
   */
  id: string;
  name: string;
  /**
   * RFC 3339, UTC, with milliseconds.
   */
  at: string;
  session: string;
  visitor?: string | undefined;
  user?: string | undefined;
  page: PageRef;
  /**
   * Counts up per `page.id`.
   */
  seq: number;
  journey?: JourneyRef | undefined;
  channel?: string | undefined;
  /**
   * Content hash of the config; "none" when none could be loaded.
   */
  config: string;
  environment?: string | undefined;
  release?: string | undefined;
  /**
   * Made in test mode: keep apart from real visits.
   */
  preview?: boolean | undefined;
  /**
   * What conditions could see, when it changed.
   */
  facts?: JsonObject | undefined;
  type: 'loss';
  data: LossData;
}
export interface LossData {
  destination: string;
  type: string;
  reason: string;
  count: number;
  [k: string]: unknown;
}
