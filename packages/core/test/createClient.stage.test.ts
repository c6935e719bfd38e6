import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStage } from '../src/present/createStage.ts';
import { settle, startTestClient } from './createTestClient.ts';

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 11, 1) }));
afterEach(() => void vi.useRealTimers());

const gone = (): Promise<never> => Promise.reject(new Error('gone'));

test('is on its way before the record of the touchpoint is made', async () => {
  const done: string[] = [];
  const { client, ui } = await startTestClient(
    {
      beforeSend: (record) => {
        done.push(record.name);
        return record;
      },
    },
    {
      platform: {
        loadStage: async () => {
          done.push('fetched');
          return { createStage };
        },
      },
    },
  );
  // `beforeSend` needs a file of its own.
  await client.ready;
  await settle();
  client.track('checkout.completed');
  await settle();
  expect(done.slice(0, 2)).toEqual(['fetched', 'checkout.completed']);
  expect(done.filter((one) => one === 'fetched')).toHaveLength(1);
  expect(ui.prompts).toHaveLength(1);
});

test('is asked for again by the next touchpoint when it did not come', async () => {
  const { client, ui, inspector, errors, loadStage, sent } =
    await startTestClient();
  loadStage.mockImplementationOnce(gone);
  client.track('checkout.completed');
  await settle();
  expect(errors).toHaveLength(1);
  expect(`${errors[0]}`).toContain('gone');
  expect(inspector.explain()[0]!.last).toMatchObject({
    verdict: 'skip',
    rule: 'ui.loaded',
  });

  client.track('checkout.completed');
  await settle();
  expect(loadStage).toHaveBeenCalledTimes(2);
  expect(ui.prompts).toHaveLength(1);
  await client.flush();
  const names = sent().map(({ name }) => name);
  expect(
    names.filter((name) => name === 'checkout.completed'),
    'both are kept',
  ).toHaveLength(2);
});

test('tells the host that asks for a prompt when it did not come', async () => {
  const { client, loadStage } = await startTestClient();
  loadStage.mockImplementation(gone);
  const outcome = client.show('after-checkout');
  await settle();
  await expect(outcome).resolves.toEqual({
    outcome: 'unavailable',
    reason: 'ui',
  });
});
