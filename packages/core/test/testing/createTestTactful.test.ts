import { expect, test } from 'vitest';
import {
  createTestDevice,
  createTestTactful,
  type TestOptions,
  type TestTactful,
} from '../../src/testing/index.ts';
import { config, prompt } from '../fixtures.ts';

async function start(options: Partial<TestOptions> = {}): Promise<TestTactful> {
  const tactful = createTestTactful({
    config: config({
      prompts: [
        prompt({
          trigger: { on: 'checkout.completed', delay: '2s' },
          frequency: { every: '90d' },
        }),
      ],
    }),
    ...options,
  });
  await tactful.ready;
  return tactful;
}

test('lets a flow run to its end, without browser and waiting', async () => {
  const tactful = await start();
  tactful.track('checkout.completed', { total: 120 });
  await tactful.advance('1s');
  expect(tactful.visible()).toBeUndefined();
  await tactful.advance('1s');
  expect(tactful.visible()).toMatchObject({
    prompt: 'after-checkout',
    question: { id: 'recommend' },
  });
  await tactful.answer(9);
  await tactful.answer('Fast');
  expect(tactful.visible()).toMatchObject({ question: undefined });
  const records = await tactful.records();
  expect(records.map(({ name }) => name)).toEqual([
    'session.started',
    'checkout.completed',
    'shown',
    'started',
    'after-checkout',
    'after-checkout',
    'submitted',
  ]);
  expect(records[0]!.at).toBe('2026-01-05T09:00:00.000Z');
});

test('remembers on the next page of the same device', async () => {
  const device = createTestDevice();
  const first = await start({ device });
  first.track('checkout.completed');
  await first.advance('2s');
  await first.close('later');
  first.dispose();

  const second = await start({ device, now: '2026-01-06T09:00:00Z' });
  second.track('checkout.completed');
  await second.advance('2s');
  expect(second.visible()).toBeUndefined();
  expect(await second.explain('after-checkout')).toMatchObject([
    { verdict: 'skip', rule: 'frequency.every' },
  ]);
});

test('leaves the page: a touchpoint of the host goes on, the page has changed', async () => {
  const tactful = await start();
  tactful.track('checkout.completed');
  await tactful.navigate('/thanks');
  await tactful.advance('2s');
  expect(tactful.visible()).toBeDefined();
  await tactful.navigate('/home');
  expect(tactful.visible(), 'nobody touched it').toBeUndefined();
});

test('says what is wrong when nothing can be answered', async () => {
  const tactful = await start();
  await expect(tactful.answer(9)).rejects.toThrow('No prompt is open');
  tactful.track('checkout.completed');
  await tactful.advance('2s');
  await expect(tactful.answer(99)).rejects.toThrow('refused: range');
});
