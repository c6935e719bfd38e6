// Written by `pnpm generate` from the Zod schemas in packages/schema. Do not edit.
/**
 * Dotted paths and what is asked of them, all of which must hold: {"event.plan": "pro", "event.total": {"$gt": 50}}. No coercion: "5" is not 5. See docs/conditions.md.
 */
export type Condition = {[path: string]: unknown};
/**
 * A whole number and a unit: ms, s, m, h, d or w. "90d", "2s".
 */
export type Duration = string;
/**
 * 3: exactly the third time; {"$gte": 3}: from the third time on.
 */
export type Times =
  | number
  | {
      $gte?: number | undefined;
      $lte?: number | undefined;
    };
export type Question =
  | NpsQuestion
  | CsatQuestion
  | CesQuestion
  | RatingQuestion
  | SingleQuestion
  | MultipleQuestion
  | DropdownQuestion
  | MatrixQuestion
  | TextQuestion
  | ContactQuestion
  | ConsentQuestion
  | StatementQuestion;
/**
 * What a fact must equal, or operators: {"$gt": 5, "$lt": 10}.
 */
export type ConditionValue = unknown;
export type TactfulRecord = PlainRecord | ResponseRecord | LossRecord;
/**
 * Number (scales, text of kind "number"), text, option id (single, dropdown), list of ids (multiple), whether it is ticked (consent), map of row to id (matrix), of `name`, `email` and `phone` to text (contact).
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
  } | undefined;
  /**
   * Named conditions: {"$segment": "eu"}.
   */
  segments?: {
    [k: string]: Condition;
  } | undefined;
  /**
   * Named values: {"traits.account": {"$inGroup": "key"}}.
   */
  lists?: {
    [k: string]: (string | number)[];
  } | undefined;
  variables?: {
    [k: string]: string | number | boolean | null;
  } | undefined;
  theme?: Theme | undefined;
  languages?: Languages | undefined;
  /**
   * Query parameters that conditions may see; no other one is read. Default: none.
   *
   * @maxItems 50
   */
  queryParameters?: string[] | undefined;
  /**
   * Prompts that look at `traits` wait for `identify()`, at most 5 s.
   */
  identify?: 'expected' | undefined;
  frequency?: Frequency | undefined;
  interrupt?: Interrupt | undefined;
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
   * Whether this moment decides how the visitor sees you: its prompts go first.
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
  } | undefined;
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
  /**
   * Default "calm".
   */
  preset?: 'calm' | 'contrast' | 'compact' | undefined;
  /**
   * Default "auto": light or dark as the page is, by its CSS `color-scheme`.
   */
  scheme?: 'auto' | 'light' | 'dark' | undefined;
}
export interface Languages {
  /**
   * Language of the texts in this config.
   */
  default: string;
  /**
   * URLs of files with texts in other languages, relative to the config; if that is inline, to the page.
   */
  others?: {
    [k: string]: string;
  } | undefined;
}
/**
 * Over all prompts that open by themselves.
 */
export interface Frequency {
  /**
   * Most showings of all prompts on one page; default 1.
   */
  perPage?: number | undefined;
  /**
   * Most showings of all prompts in one session; default 1.
   */
  perSession?: number | undefined;
  /**
   * Most showings of all prompts in 24 hours; default: no cap.
   */
  perDay?: number | undefined;
  quiet?: {
    /**
     * Rest for all prompts after one was shown.
     */
    shown?: Duration | undefined;
    /**
     * Rest for all prompts after one was answered.
     */
    answered?: Duration | undefined;
  } | undefined;
  after?: {
    /**
     * Rest for a prompt put off by "later"; default 7d.
     */
    later?: Duration | undefined;
    /**
     * Rest for a prompt that was closed; default 30d.
     */
    close?: Duration | undefined;
  } | undefined;
  /**
   * A prompt ignored so often in a row is not asked again; default 3.
   */
  stopAfterIgnored?: number | undefined;
}
/**
 * When prompts wait.
 */
export interface Interrupt {
  /**
   * What is never interrupted; default: all six.
   */
  never?: ('typing' | 'media' | 'dialog' | 'hidden' | 'loading' | 'printing')[] | undefined;
  /**
   * Where nothing opens by itself.
   */
  where?: Condition | undefined;
  /**
   * While one of these elements is in the page, prompts wait.
   */
  selectors?: string[] | undefined;
  /**
   * Rest after a page was entered; default 1s.
   */
  grace?: Duration | undefined;
  /**
   * How long a prompt waits for its moment; default 60s.
   */
  expiry?: Duration | undefined;
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
  /**
   * What the team expects; travels with every response.
   */
  hypothesis?: string | undefined;
  /**
   * When to ask; of a list, any. Without one, only the host opens the prompt.
   */
  trigger?: Trigger | Trigger[] | undefined;
  /**
   * Whom to ask.
   */
  audience?: Condition | undefined;
  schedule?: Schedule | undefined;
  /**
   * Share of visitors that may be asked; drawn once for each.
   */
  sample?: number | undefined;
  /**
   * Drawn once for each visitor, by weight.
   *
   * @minItems 1
   */
  variants?: Variant[] | undefined;
  frequency?: PromptFrequency | undefined;
  /**
   * The highest is asked first; default 0.
   */
  priority?: number | undefined;
  /**
   * Ways out besides closing.
   */
  offer?: ('later' | 'never')[] | undefined;
  /**
   * Default "bottom-end". "inline": where <tactful-survey prompt="…"> stands.
   */
  placement?: 'bottom-end' | 'bottom-start' | 'top-end' | 'top-start' | 'center' | 'inline' | undefined;
  /**
   * A button at the edge of every page that opens the prompt.
   */
  button?: FeedbackButton | undefined;
  survey: Survey;
}
export interface Trigger {
  /**
   * Name of the touchpoint that asks.
   */
  on: string;
  /**
   * Parameters of a signal: {"for": "30s"}, {"depth": 0.6}, {"selector": "#x"}.
   */
  with?: {
    [k: string]: unknown;
  } | undefined;
  /**
   * What must hold when it happens.
   */
  where?: Condition | undefined;
  times?: Times | undefined;
  /**
   * Within what `times` counts; default "visitor".
   */
  per?: 'page' | 'session' | 'visitor' | undefined;
  /**
   * `times` counts only what happened within this period.
   */
  within?: Duration | undefined;
  /**
   * Waits, then decides again. Noticed by a page signal, it ends with the page.
   */
  delay?: Duration | undefined;
  /**
   * A touchpoint that calls off what waits.
   */
  cancelOn?: string | string[] | undefined;
}
/**
 * When it may be asked at all.
 */
export interface Schedule {
  /**
   * First day, "2026-12-01", or moment.
   */
  from?: string | undefined;
  /**
   * Last day, included, or the moment at which it ends.
   */
  to?: string | undefined;
  /**
   * @minItems 1
   */
  days?: ('mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun')[] | undefined;
  /**
   * From and, not included, to: ["09:00", "17:00"]. May go past midnight.
   *
   * @minItems 2
   * @maxItems 2
   */
  hours?: [string, string] | undefined;
  /**
   * IANA name; default: that of the visitor.
   */
  timeZone?: string | undefined;
}
export interface Variant {
  id: string;
  /**
   * Share among the weights of all variants; default 1.
   */
  weight?: number | undefined;
  /**
   * false: a hold-out, which is counted and sees nothing.
   */
  show?: boolean | undefined;
  /**
   * Texts that differ, by question or ending: {"better.text": "What …?"}.
   */
  texts?: {
    [k: string]: string;
  } | undefined;
}
export interface PromptFrequency {
  /**
   * Least time between two showings to one visitor, of this prompt and all of its metric.
   */
  every?: Duration | undefined;
  /**
   * Most showings of this prompt to one visitor.
   */
  max?: number | undefined;
  /**
   * No more once the visitor has come that far with it, or with its metric.
   */
  until?: 'shown' | 'answered' | 'submitted' | undefined;
  /**
   * The overall rules that do not hold for this prompt.
   */
  exempt?: ('perPage' | 'perSession' | 'perDay' | 'quiet' | 'after' | 'stopAfterIgnored')[] | undefined;
}
export interface FeedbackButton {
  /**
   * What stands on it.
   */
  label: string;
  /**
   * The edge at which lines start, or end; default "end".
   */
  side?: 'start' | 'end' | undefined;
}
export interface Survey {
  /**
   * @minItems 1
   * @maxItems 50
   */
  questions: Question[];
  /**
   * Where to go after a question; default: to the next, then to the first ending.
   *
   * @maxItems 100
   */
  logic?: LogicRule[] | undefined;
  /**
   * The first is shown; default: a plain thank-you.
   *
   * @maxItems 10
   */
  endings?: Ending[] | undefined;
  /**
   * What the survey counts with, and the values at its start.
   */
  variables?: {
    [k: string]: string | number | boolean | null;
  } | undefined;
  /**
   * Asks these questions, which follow each other, in a new order for each visitor; true: all.
   */
  shuffle?: true | string[] | undefined;
  /**
   * Goes on by itself once one answer is chosen by pointer or Space; arrow keys never do. Default false.
   */
  autoAdvance?: boolean | undefined;
  /**
   * Query parameters that mark an answer, by question: {"ease": "score"}. They must be listed in `queryParameters`; the visitor still submits.
   */
  prefill?: {
    [k: string]: string;
  } | undefined;
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
  /**
   * Offers "does not apply to me", also if it is not optional; default false.
   */
  notApplicable?: boolean | undefined;
  /**
   * Offers "prefer not to say", also if it is not optional; default false.
   */
  declinable?: boolean | undefined;
  type: 'nps';
  labels?: ScaleLabels | undefined;
}
/**
 * Words at the lowest and at the highest value.
 */
export interface ScaleLabels {
  low?: string | undefined;
  high?: string | undefined;
}
/**
 * Satisfaction, 1 (very dissatisfied) to 5 (very satisfied).
 */
export interface CsatQuestion {
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
  /**
   * Offers "does not apply to me", also if it is not optional; default false.
   */
  notApplicable?: boolean | undefined;
  /**
   * Offers "prefer not to say", also if it is not optional; default false.
   */
  declinable?: boolean | undefined;
  type: 'csat';
  labels?: ScaleLabels | undefined;
}
/**
 * Agreement that it was easy, 1 (strongly disagree) to 7 (strongly agree).
 */
export interface CesQuestion {
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
  /**
   * Offers "does not apply to me", also if it is not optional; default false.
   */
  notApplicable?: boolean | undefined;
  /**
   * Offers "prefer not to say", also if it is not optional; default false.
   */
  declinable?: boolean | undefined;
  type: 'ces';
  labels?: ScaleLabels | undefined;
}
/**
 * A scale of your own: 1 to `points`.
 */
export interface RatingQuestion {
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
  /**
   * Offers "does not apply to me", also if it is not optional; default false.
   */
  notApplicable?: boolean | undefined;
  /**
   * Offers "prefer not to say", also if it is not optional; default false.
   */
  declinable?: boolean | undefined;
  type: 'rating';
  labels?: ScaleLabels | undefined;
  /**
   * Values go from 1 up to it; default 5, thumbs 2.
   */
  points?: 2 | 3 | 4 | 5 | 6 | 7 | 10 | undefined;
  /**
   * What the points look like; default "numbers".
   */
  display?: 'numbers' | 'stars' | 'smileys' | 'thumbs' | undefined;
  /**
   * One for each point, the lowest first: for smileys, thumbs.
   *
   * @minItems 2
   * @maxItems 10
   */
  words?: string[] | undefined;
}
/**
 * One of some options.
 */
export interface SingleQuestion {
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
  /**
   * Offers "does not apply to me", also if it is not optional; default false.
   */
  notApplicable?: boolean | undefined;
  /**
   * Offers "prefer not to say", also if it is not optional; default false.
   */
  declinable?: boolean | undefined;
  type: 'single';
  /**
   * @minItems 2
   * @maxItems 50
   */
  options: SingleOption[];
  /**
   * A new order for each visitor; `other` and `exclusive` stay last. Default false.
   */
  shuffle?: boolean | undefined;
}
export interface SingleOption {
  /**
   * What the answer says; never the text.
   */
  id: string;
  text: string;
  /**
   * Lets the visitor write own words; default false.
   */
  other?: boolean | undefined;
}
/**
 * Any of some options.
 */
export interface MultipleQuestion {
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
  /**
   * Offers "does not apply to me", also if it is not optional; default false.
   */
  notApplicable?: boolean | undefined;
  /**
   * Offers "prefer not to say", also if it is not optional; default false.
   */
  declinable?: boolean | undefined;
  type: 'multiple';
  /**
   * @minItems 2
   * @maxItems 50
   */
  options: MultipleOption[];
  /**
   * Least options, unless an exclusive one; default 1.
   */
  min?: number | undefined;
  /**
   * Most options; default: all.
   */
  max?: number | undefined;
  /**
   * A new order for each visitor; `other` and `exclusive` stay last. Default false.
   */
  shuffle?: boolean | undefined;
}
export interface MultipleOption {
  /**
   * What the answer says; never the text.
   */
  id: string;
  text: string;
  /**
   * Lets the visitor write own words; default false.
   */
  other?: boolean | undefined;
  /**
   * Goes with no other option: "none of these".
   */
  exclusive?: boolean | undefined;
}
/**
 * One of many options, in a list that opens.
 */
export interface DropdownQuestion {
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
  /**
   * Offers "does not apply to me", also if it is not optional; default false.
   */
  notApplicable?: boolean | undefined;
  /**
   * Offers "prefer not to say", also if it is not optional; default false.
   */
  declinable?: boolean | undefined;
  type: 'dropdown';
  /**
   * @minItems 2
   * @maxItems 500
   */
  options: Option[];
  placeholder?: string | undefined;
  /**
   * A new order for each visitor; `other` and `exclusive` stay last. Default false.
   */
  shuffle?: boolean | undefined;
}
export interface Option {
  /**
   * What the answer says; never the text.
   */
  id: string;
  text: string;
}
/**
 * The same options for each of some rows.
 */
export interface MatrixQuestion {
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
  /**
   * Offers "does not apply to me", also if it is not optional; default false.
   */
  notApplicable?: boolean | undefined;
  /**
   * Offers "prefer not to say", also if it is not optional; default false.
   */
  declinable?: boolean | undefined;
  type: 'matrix';
  /**
   * What is asked; at most seven, or nobody reads them.
   *
   * @minItems 1
   * @maxItems 7
   */
  rows: Option[];
  /**
   * The answers, the same for each row; never shuffled.
   *
   * @minItems 2
   * @maxItems 10
   */
  options: Option[];
  /**
   * A new order of the rows for each visitor; default false.
   */
  shuffle?: boolean | undefined;
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
  /**
   * Offers "does not apply to me", also if it is not optional; default false.
   */
  notApplicable?: boolean | undefined;
  /**
   * Offers "prefer not to say", also if it is not optional; default false.
   */
  declinable?: boolean | undefined;
  type: 'text';
  placeholder?: string | undefined;
  /**
   * What is written; default "text". The answer to "number" is a number.
   */
  kind?: 'text' | 'email' | 'url' | 'phone' | 'number' | undefined;
  /**
   * Several lines; default true for "text", else false.
   */
  multiline?: boolean | undefined;
  /**
   * In characters; default 1.
   */
  minLength?: number | undefined;
  /**
   * In characters; default 2000.
   */
  maxLength?: number | undefined;
  /**
   * Regular expression that the whole answer must match: "[A-Z]{2}\\d+".
   */
  pattern?: string | undefined;
}
/**
 * How to reach the visitor. Personal data.
 */
export interface ContactQuestion {
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
  /**
   * Offers "does not apply to me", also if it is not optional; default false.
   */
  notApplicable?: boolean | undefined;
  /**
   * Offers "prefer not to say", also if it is not optional; default false.
   */
  declinable?: boolean | undefined;
  type: 'contact';
  fields: ContactFields;
  known?: KnownContact | undefined;
}
/**
 * What is asked for; the others are not.
 */
export interface ContactFields {
  name?: 'optional' | 'required' | undefined;
  email?: 'optional' | 'required' | undefined;
  phone?: 'optional' | 'required' | undefined;
}
/**
 * What need not be asked where it is known: {"email": "{{traits.email}}"}. It is in the answer all the same.
 */
export interface KnownContact {
  name?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
}
/**
 * A box to tick. Unless optional, it must be ticked.
 */
export interface ConsentQuestion {
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
  /**
   * Offers "does not apply to me", also if it is not optional; default false.
   */
  notApplicable?: boolean | undefined;
  /**
   * Offers "prefer not to say", also if it is not optional; default false.
   */
  declinable?: boolean | undefined;
  type: 'consent';
  /**
   * What the visitor agrees to, beside the box. Never ticked beforehand.
   */
  box: string;
}
/**
 * Something to read; nothing to answer.
 */
export interface StatementQuestion {
  id: string;
  /**
   * What the visitor reads.
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
  type: 'statement';
  /**
   * Where to read more.
   */
  link?: StatementLink | undefined;
  /**
   * Words on the button that goes on.
   */
  button?: string | undefined;
}
export interface StatementLink {
  text: string;
  url: string;
}
/**
 * After a question every rule that matches sets, adds and requires, in order; the first of them with `goTo` or `end` says where to go.
 */
export interface LogicRule {
  /**
   * Id of the question.
   */
  after: string;
  /**
   * What must hold: {"answers.ease": {"$gte": 5}}. Without it, always.
   */
  if?: Condition | undefined;
  /**
   * Id of the question, or the ending, that comes next.
   */
  goTo?: string | undefined;
  /**
   * Ends the survey with its first ending.
   */
  end?: true | undefined;
  /**
   * Variables that get these values.
   */
  set?: {
    [k: string]: string | number | boolean | null;
  } | undefined;
  /**
   * Numbers added to variables; a missing one counts as 0.
   */
  add?: {
    [k: string]: number;
  } | undefined;
  /**
   * Questions that are not optional any more.
   */
  require?: string | string[] | undefined;
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
  /**
   * In the order in which they were asked.
   */
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
  variant?: string | undefined;
  /**
   * Of being asked: the sample, times the share of the variant.
   */
  probability?: number | undefined;
  locale?: string | undefined;
  /**
   * What the survey has counted, by its `variables` and logic.
   */
  variables?: {
    [k: string]: string | number | boolean | null;
  } | undefined;
  [k: string]: unknown;
}
export interface Answer {
  question: string;
  type: string;
  /**
   * None if it was skipped, and for a statement.
   */
  value?: AnswerValue | undefined;
  /**
   * Own words, for an option that takes them.
   */
  other?: string | undefined;
  /**
   * Left out; does not apply; preferred not to say; not on the way of this visitor (in the final revision).
   */
  skipped?: 'optional' | 'na' | 'declined' | 'unseen' | undefined;
  /**
   * Ids of the options, or rows, as they stood, if shuffled.
   */
  order?: string[] | undefined;
  /**
   * Time on this question, over all times it was put.
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
export interface ForgetRequest {
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
  forget: Forget;
  /**
   * @maxItems 0
   */
  records: unknown[];
}
/**
 * Whose records to remove: of this session, and of this visitor in all sessions.
 */
export interface Forget {
  visitor?: string | undefined;
  session: string;
}
/**
 * Texts in another language.
 */
export interface LanguageFile {
  $schema?: string | undefined;
  /**
   * By prompt, then by place: {"ease.text": "…", "why.options.price": "…", "button.label": "…"}; "@warm.ease.text" in the variant "warm".
   */
  prompts?: {
    [k: string]: {
      [k: string]: string;
    };
  } | undefined;
  /**
   * What prompts say by themselves: {"send": "…"}.
   */
  messages?: {
    [k: string]: string;
  } | undefined;
}
