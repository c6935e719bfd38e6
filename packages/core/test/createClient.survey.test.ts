import { expect, test } from 'vitest';
import { createTestTactful, type TestTactful } from '../src/testing/index.ts';
import type { Config, ResponseData } from '../src/types.gen.ts';
import { config, prompt } from './fixtures.ts';

const asked: Config = config({
  segments: { pro: { 'traits.plan': 'pro' } },
  variables: { brand: 'Acme' },
  prompts: [
    prompt({
      survey: {
        questions: [
          {
            id: 'recommend',
            type: 'nps',
            text: '{{traits.firstName | Hello}}, how is {{variables.brand}}, after {{event.total}}?',
          },
          { id: 'reason', type: 'text', text: 'Why?', declinable: true },
          { id: 'more', type: 'text', text: 'Why {{answers.recommend}}?' },
        ],
        logic: [
          {
            after: 'recommend',
            if: { $segment: 'pro', 'event.total': { $gt: 50 } },
            goTo: 'more',
          },
        ],
        endings: [{ id: 'end', text: 'Bye.' }],
      },
    }),
  ],
});

async function start(): Promise<TestTactful> {
  const tactful = createTestTactful({ config: asked });
  await tactful.ready;
  return tactful;
}
const questionOf = (tactful: TestTactful): unknown =>
  tactful.visible()?.question;

test('fills in and branches by facts that nothing else looks at', async () => {
  const tactful = await start();
  tactful.identify('user-1', { plan: 'pro', firstName: 'Ana' });
  tactful.track('checkout.completed', { total: 120 });
  await tactful.advance('1s');
  expect(questionOf(tactful)).toMatchObject({
    text: 'Ana, how is Acme, after 120?',
  });
  await tactful.answer(9);
  expect(questionOf(tactful)).toMatchObject({ text: 'Why 9?' });
  await tactful.back();
  await tactful.answer(8);
  await tactful.answer('Fast');
  const records = await tactful.records();
  const responses = records.filter(({ type }) => type === 'response');
  const data = responses.map((record) => record.data as ResponseData);
  expect(data.map(({ revision, final }) => [revision, final])).toEqual([
    [1, false],
    [2, false],
    [3, true],
  ]);
  expect(data[2]!.answers).toMatchObject([
    { question: 'recommend', value: 8 },
    { question: 'more', value: 'Fast' },
    { question: 'reason', skipped: 'unseen' },
  ]);
  // What texts and branches look at stays in the page.
  expect(JSON.stringify(records)).not.toContain('Ana');
});

test('asks the others by the order of the questions', async () => {
  const tactful = await start();
  tactful.track('checkout.completed', { total: 120 });
  await tactful.advance('1s');
  await tactful.answer(9);
  expect(questionOf(tactful)).toMatchObject({ id: 'reason' });
  await expect(tactful.skip('na')).rejects.toThrow('required');
  await tactful.skip('declined');
  expect(questionOf(tactful)).toMatchObject({ id: 'more' });
});

test('marks what the host gives, and asks all the same', async () => {
  const tactful = await start();
  const done = tactful.show('after-checkout', { answers: { recommend: 7 } });
  await tactful.advance();
  expect(tactful.visible()).toMatchObject({
    question: { text: 'Hello, how is Acme, after ?' },
    offered: { value: 7 },
  });
  await tactful.answer(9);
  await tactful.close();
  expect(await done).toEqual({ outcome: 'dismissed', reason: 'close' });
});

test('marks what a parameter of the address says, if it may be read', async () => {
  const [first] = asked.prompts;
  const survey = { ...first!.survey, prefill: { recommend: 'score' } };
  for (const queryParameters of [['score'], []]) {
    const tactful = createTestTactful({
      config: { ...asked, queryParameters, prompts: [prompt({ survey })] },
      path: '/?score=8',
    });
    await tactful.ready;
    void tactful.show('after-checkout');
    await tactful.advance();
    const value = queryParameters.length ? 8 : undefined;
    expect(tactful.visible()?.offered?.value).toBe(value);
  }
});
