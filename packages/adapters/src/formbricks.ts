import type {
  AnswerValue,
  RequestAdapter,
  ResponseData,
  TactfulRecord,
} from '@tactful/core';
import { answersOf } from './lib/answersOf.ts';
import type { DestinationOptions } from './lib/DestinationOptions.ts';
import { isSaid } from './lib/isSaid.ts';
import { need } from './lib/need.ts';
import { trimSlash } from './lib/trimSlash.ts';

export interface FormbricksAdapterOptions extends DestinationOptions {
  /** Of the environment. It is no secret: it can only write. */
  environmentId: string;
  /** Surveys of Formbricks, by prompt. Prompts that are not named are left out. */
  surveys: Record<string, FormbricksSurvey>;
  /** @default 'https://app.formbricks.com' */
  host?: string | undefined;
  /** Whether the user's id goes along, which Formbricks takes only with contacts switched on. @default false */
  identify?: boolean | undefined;
}

/** A survey of Formbricks in which a prompt's answers count. */
export interface FormbricksSurvey {
  id: string;
  /** Formbricks' ids of questions, by ours. @default the same */
  questions?: Record<string, string> | undefined;
}

/**
 * Sends complete responses to Formbricks by its public client API. Anything else is left
 * out, and so are the steps before the last one: to change a response, one
 * must know the id that Formbricks has given it.
 *
 * De-duplicates: no.
 *
 * @throws {SetupError} If `environmentId` or `surveys` is missing.
 */
export function formbricksAdapter(
  options: FormbricksAdapterOptions,
): RequestAdapter {
  const {
    environmentId,
    surveys,
    host = 'https://app.formbricks.com',
    identify = false,
    name = 'formbricks',
    party,
  } = options;
  need(environmentId, {
    name,
    option: 'environmentId',
    remedy: 'Pass its id.',
  });
  need(surveys, {
    name,
    option: 'surveys',
    remedy: 'Pass `{ prompt: { id } }`.',
  });
  const surveyOf = ({
    type,
    data,
  }: TactfulRecord): FormbricksSurvey | undefined =>
    type === 'response' ? surveys[data.prompt] : undefined;

  return {
    name,
    party,
    encode: (records) =>
      records
        .filter((record) => isSaid(record) && surveyOf(record))
        .map((record) => ({
          url: `${trimSlash(host)}/api/v1/client/${environmentId}/responses`,
          headers: { 'Content-Type': 'application/json' },
          ids: [record.id],
          body: JSON.stringify(
            toResponse(record, surveyOf(record)!, { identify }),
          ),
        })),
  };
}

function toResponse(
  record: TactfulRecord,
  { id, questions = {} }: FormbricksSurvey,
  { identify }: { identify: boolean },
): object {
  const { at, user, page, data } = record;
  const { locale, touchpoint, variables, answers = [] } = data as ResponseData;
  const byQuestion = <Value>(
    entries: readonly (readonly [string, Value])[],
  ): Record<string, Value> =>
    Object.fromEntries(
      entries.map(([key, value]) => [questions[key] ?? key, value]),
    );
  return {
    surveyId: id,
    finished: true,
    createdAt: at,
    updatedAt: at,
    userId: identify ? user : undefined,
    language: locale,
    data: byQuestion(
      Object.entries(answersOf(record)).map(
        ([key, value]) => [key, toValue(value)] as const,
      ),
    ),
    ttc: byQuestion(answers.map(({ question, ms }) => [question, ms] as const)),
    variables: variables && onlyPlain(variables),
    meta: { source: 'tactful', url: page.path, action: touchpoint },
  };
}

/** Numbers, texts, lists and maps of texts: more it does not know. */
function toValue(
  value: AnswerValue,
): string | number | string[] | Record<string, string> {
  if (typeof value === 'boolean') return value ? 'accepted' : 'dismissed';
  if (typeof value !== 'object' || Array.isArray(value)) return value;
  const known = Object.entries(value).filter(([, one]) => one !== null);
  return Object.fromEntries(known.map(([key, one]) => [key, String(one)]));
}

/** Of variables, Formbricks takes numbers and texts. */
function onlyPlain(variables: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(variables).filter(([, value]) =>
      /^(string|number)$/.test(typeof value),
    ),
  );
}
