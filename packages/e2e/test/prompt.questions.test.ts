import type { Config } from '@tactful/schema';
import { expect } from 'vitest';
import { everyQuestion } from '../src/everyQuestion.ts';
import { inPrompt, promptTitle } from '../src/prompt.ts';
import { serveTactful, type TactfulServer } from '../src/serveTactful.ts';
import { tagPage } from '../src/tagPage.ts';
import { test } from '../src/testing.ts';

const config: Config = {
  version: 1,
  interrupt: { grace: '0s' },
  prompts: [
    {
      id: 'all',
      trigger: { on: 'thing.happened' },
      survey: {
        questions: everyQuestion.map(({ question }) => question) as never,
        endings: [{ id: 'thanks', text: 'Thank you for that.' }],
      },
    },
  ],
};
const serve = (): Promise<TactfulServer> =>
  serveTactful({ '/': { body: tagPage({ config }) } });

test('asks every type of question, and delivers what was answered', async ({
  page,
  onTestFinished,
}) => {
  const server = await serve();
  onTestFinished(server.close);
  await page.goto(server.origin);
  await page.evaluate('tactful("track", "thing.happened")');
  for (const { question, answer } of everyQuestion) {
    await promptTitle(page, question.text);
    await answer(page);
    await page.click(inPrompt('.submit'));
  }
  await promptTitle(page, 'Thank you for that.');
  await page.evaluate('tactful.flush()');
  const final = server
    .records()
    .find(({ type, data }) => type === 'response' && data['final'] === true);
  expect(server.invalid).toEqual([]);
  expect(final?.data['answers']).toMatchObject(
    everyQuestion.map(({ question: { id, type }, value }) => ({
      question: id,
      type,
      ...(value !== undefined && { value }),
    })),
  );
  expect(page.errors).toEqual([]);
});

test('goes back with what was answered, and on again', async ({
  page,
  onTestFinished,
}) => {
  const server = await serve();
  onTestFinished(server.close);
  await page.goto(server.origin);
  await page.evaluate('tactful("track", "thing.happened")');
  const [first, second] = everyQuestion;
  await promptTitle(page, first!.question.text);
  await first!.answer(page);
  await page.click(inPrompt('.submit'));
  await promptTitle(page, second!.question.text);
  await second!.answer(page);
  await page.click(inPrompt('[part=back]'));
  await promptTitle(page, first!.question.text);
  const chosen = (): Promise<string | null> =>
    page.evaluate(
      () =>
        document
          .querySelector('tactful-prompt')!
          .shadowRoot!.querySelector<HTMLInputElement>('input:checked')
          ?.value ?? null,
    );
  expect(await chosen()).toBe('4');
  await page.click(inPrompt('.submit'));
  await promptTitle(page, second!.question.text);
  expect(await chosen(), 'not submitted, and kept').toBe('6');
});
