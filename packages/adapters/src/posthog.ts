import {
  type RequestAdapter,
  SetupError,
  type TactfulRecord,
} from '@tactful/core';
import { answersOf } from './lib/answersOf.ts';
import type { DestinationOptions } from './lib/DestinationOptions.ts';
import { eventName } from './lib/eventName.ts';
import { idsOf } from './lib/idsOf.ts';
import { toProperties } from './lib/toProperties.ts';
import { trimSlash } from './lib/trimSlash.ts';

export interface PosthogAdapterOptions extends DestinationOptions {
  /** The project's key, `phc_…`. It is no secret: it can only write. */
  apiKey: string;
  /** @default 'https://us.i.posthog.com' */
  host?: string | undefined;
  /**
   * Surveys of PostHog, by prompt: its reports then count our answers.
   * @default the prompt's own id and those of its questions
   */
  surveys?: Record<string, PosthogSurvey> | undefined;
}

/** A survey of PostHog in which a prompt's answers count. */
export interface PosthogSurvey {
  /** `$survey_id`. */
  id: string;
  /** PostHog's ids of questions, by ours. */
  questions?: Record<string, string> | undefined;
}

/** What PostHog calls what became of a prompt. */
const OUTCOMES: Readonly<Record<string, string>> = {
  shown: 'survey shown',
  dismissed: 'survey dismissed',
  ignored: 'survey dismissed',
};

/**
 * Sends each record to PostHog as an event; responses and prompts in the words of its
 * own surveys, so that its survey reports work.
 *
 * De-duplicates: yes, by `uuid` together with event, time and person, some time
 * after they came in; answers of one showing also by `$survey_submission_id`.
 *
 * @throws {SetupError} If `apiKey` is not a project's key.
 */
export function posthogAdapter(options: PosthogAdapterOptions): RequestAdapter {
  const {
    apiKey,
    host = 'https://us.i.posthog.com',
    surveys = {},
    name = 'posthog',
    party,
  } = options;
  if (!apiKey || apiKey.startsWith('phx_')) {
    throw new SetupError(
      name,
      'Option `apiKey` must be the project key, `phc_…`: a personal one is a secret and has no place in a page.',
    );
  }

  return {
    name,
    party,
    limits: { bytes: 20_000_000 },
    encode: (records, { sentAt, sdk }) => [
      {
        url: `${trimSlash(host)}/batch/`,
        ids: idsOf(records),
        body: JSON.stringify({
          api_key: apiKey,
          sent_at: sentAt,
          batch: records.map((record) => {
            const { id, at, user, visitor, session, page } = record;
            const [event, survey] = toSurvey(record, surveys);
            return {
              event,
              uuid: id,
              timestamp: at,
              distinct_id: user ?? visitor ?? session,
              properties: {
                ...toProperties(record),
                ...survey,
                $session_id: session,
                $window_id: page.id,
                $pathname: page.path,
                $lib: sdk.name,
                $lib_version: sdk.version,
                $process_person_profile: !!user,
              },
            };
          }),
        }),
      },
    ],
  };
}

function toSurvey(
  record: TactfulRecord,
  surveys: Readonly<Record<string, PosthogSurvey>>,
): [event: string, properties?: object] {
  const { type, name, data } = record;
  const isResponse = type === 'response';
  const event = isResponse
    ? 'survey sent'
    : type === 'prompt' && OUTCOMES[name];
  if (!event) return [eventName(record)];
  const prompt = String(data['prompt']);
  const { id, questions = {} } = surveys[prompt] ?? { id: prompt };
  const answers = Object.entries(answersOf(record)).map(
    ([key, value]) => [questions[key] ?? key, value] as const,
  );
  return [
    event,
    {
      $survey_id: id,
      $survey_name: prompt,
      $survey_submission_id: data['response'],
      ...(isResponse && {
        $survey_completed: data['final'],
        $survey_language: data['locale'],
        $survey_questions: answers.map(([key]) => ({ id: key, question: key })),
        ...Object.fromEntries(
          answers.map(([key, value]) => [`$survey_response_${key}`, value]),
        ),
      }),
    },
  ];
}
