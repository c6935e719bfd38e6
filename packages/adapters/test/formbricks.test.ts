import { SetupError } from '@tactful/core';
import { expect, test } from 'vitest';
import { formbricksAdapter } from '../src/formbricks.ts';
import { batch, visit } from './fixtures.ts';

const options = {
  environmentId: 'env1',
  surveys: { 'checkout-ease': { id: 'survey1', questions: { ease: 'q1' } } },
};

test('sends the complete response, by the questions of Formbricks', () => {
  const requests = formbricksAdapter(options).encode(visit(), batch());
  expect(requests).toHaveLength(1);
  expect(requests[0]).toMatchObject({
    url: 'https://app.formbricks.com/api/v1/client/env1/responses',
    ids: [visit()[3]!.id],
  });
  expect(JSON.parse(requests[0]!.body)).toEqual({
    surveyId: 'survey1',
    finished: true,
    createdAt: visit()[3]!.at,
    updatedAt: visit()[3]!.at,
    language: 'de-AT',
    data: {
      q1: 6,
      why: 'other',
      'why.other': 'A <b> & @all',
      better: 'Grüße, 漢字 🎈',
      liked: ['price', 'speed'],
      parts: { cart: '4' },
      reply: { name: 'Ana', email: 'ana@example.com' },
      terms: 'accepted',
    },
    ttc: {
      q1: 1200,
      why: 900,
      better: 4000,
      liked: 800,
      parts: 700,
      reply: 900,
      terms: 300,
      more: 100,
    },
    variables: { score: 6, plan: 'pro' },
    meta: { source: 'tactful', url: '/', action: 'checkout.completed' },
  });
});

test('names the user only if it is told to', () => {
  const adapter = formbricksAdapter({ ...options, identify: true });
  const [request] = adapter.encode(visit(), batch());
  expect(JSON.parse(request!.body)).toMatchObject({ userId: 'user-17' });
});

test('leaves out prompts that are none of its surveys', () => {
  const adapter = formbricksAdapter({ ...options, surveys: {} });
  expect(adapter.encode(visit(), batch())).toEqual([]);
});

test.each([{ environmentId: '' }, { surveys: undefined }])(
  'throws for %o',
  (wrong) => {
    expect(() => formbricksAdapter({ ...options, ...wrong } as never)).toThrow(
      SetupError,
    );
  },
);
