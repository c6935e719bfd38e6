import { SetupError } from '@tactful/core';
import { expect, test } from 'vitest';
import { posthogAdapter, type PosthogAdapterOptions } from '../src/posthog.ts';
import { batch, records, visit } from './fixtures.ts';

function encode(
  options: Partial<PosthogAdapterOptions> = {},
): { event: string; properties: Record<string, unknown> }[] {
  const adapter = posthogAdapter({ apiKey: 'phc_key', ...options });
  const [request] = adapter.encode(visit(), batch());
  return JSON.parse(request!.body).batch;
}

test('speaks of prompts and responses as its own surveys do', () => {
  expect(encode().map(({ event }) => event)).toEqual([
    'checkout.completed',
    'survey shown',
    'survey sent',
    'survey sent',
    'survey dismissed',
    'complaint.page',
    'records.lost',
  ]);
});

test('counts answers in a survey of PostHog', () => {
  const surveys = {
    'checkout-ease': { id: 'survey-1', questions: { ease: 'q-1' } },
  };
  const [, shown, partial, final] = encode({ surveys });
  const { response } = visit()[2]!.data;
  const survey = { $survey_id: 'survey-1', $survey_submission_id: response };
  expect(shown!.properties).toMatchObject(survey);
  expect(partial!.properties).toMatchObject({
    ...survey,
    $survey_completed: false,
    $survey_questions: [{ id: 'q-1', question: 'q-1' }],
    '$survey_response_q-1': 6,
  });
  expect(final!.properties).toMatchObject({
    ...survey,
    $survey_completed: true,
    $survey_language: 'de-AT',
    '$survey_response_q-1': 6,
    $survey_response_better: 'Grüße, 漢字 🎈',
    $survey_response_liked: ['price', 'speed'],
  });
});

test('makes a person only of whom the host has named', () => {
  const adapter = posthogAdapter({ apiKey: 'phc_key' });
  const [request] = adapter.encode(records(1), batch());
  const [anonymous] = JSON.parse(request!.body).batch;
  expect(anonymous).toMatchObject({
    distinct_id: records(1)[0]!.session,
    properties: { $process_person_profile: false },
  });
  expect(encode()[0]).toMatchObject({
    distinct_id: 'user-17',
    properties: { $process_person_profile: true },
  });
});

test.each(['', 'phx_secret'])('throws for the key "%s"', (apiKey) => {
  expect(() => posthogAdapter({ apiKey })).toThrow(SetupError);
});
