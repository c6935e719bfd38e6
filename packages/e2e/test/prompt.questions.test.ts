import type { Config } from '@tactful/schema';
import { expect } from 'vitest';
import { everyQuestion } from '../src/everyQuestion.ts';
import type { Page } from '../src/browser/Browser.ts';
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
const serve = (shown: Config = config): Promise<TactfulServer> =>
  serveTactful({ '/': { body: tagPage({ config: shown }) } });

const reach: Config = {
  version: 1,
  interrupt: { grace: '0s' },
  queryParameters: ['phone'],
  prompts: [
    {
      id: 'reach',
      trigger: { on: 'thing.happened' },
      survey: {
        questions: [
          {
            id: 'contact',
            type: 'contact',
            text: 'How can we reach you?',
            fields: { name: 'required', email: 'required', phone: 'optional' },
            known: {
              name: '{{traits.name}}',
              email: '{{traits.email}}',
              phone: '{{page.query.phone}}',
            },
          },
          { id: 'why', type: 'text', text: 'Why?' },
        ],
      },
    },
  ],
};
/** Names of the fields in the prompt, and what is in them. */
const fields = (page: Page): Promise<[name: string, value: string][]> =>
  page.evaluate(() =>
    [
      ...document
        .querySelector('tactful-prompt')!
        .shadowRoot!.querySelectorAll('input'),
    ].map(({ name, value }) => [name, value]),
  );
/** The answers in the last revision. */
const lastAnswers = async (
  page: Page,
  server: TactfulServer,
): Promise<unknown> => {
  await page.evaluate('tactful.flush()');
  const responses = server
    .records()
    .filter(({ type }) => type === 'response')
    .map(({ data }) => data)
    .sort((one, two) => Number(two['revision']) - Number(one['revision']));
  return responses[0]?.['answers'];
};

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

test('asks only for what is not known of a contact, and hides nothing that was typed', async ({
  page,
  onTestFinished,
}) => {
  const server = await serve(reach);
  onTestFinished(server.close);
  await page.goto(`${server.origin}/?phone=0123456`);
  await page.evaluate('tactful("identify", "u1", { name: "Ana Lima" })');
  await page.evaluate('tactful("track", "thing.happened")');
  await promptTitle(page, 'How can we reach you?');
  expect(await fields(page)).toEqual([['email', '']]);
  await page.click(inPrompt('[name=email]'));
  await page.type('ana@shop.example');
  await page.click(inPrompt('.submit'));
  await promptTitle(page, 'Why?');
  await page.click(inPrompt('[part=back]'));
  await promptTitle(page, 'How can we reach you?');
  expect(await fields(page)).toEqual([['email', 'ana@shop.example']]);
  await page.click(inPrompt('[name=email]'));
  await page.press('End');
  await page.type('s');
  await page.click(inPrompt('.submit'));
  await promptTitle(page, 'Why?');
  expect(await lastAnswers(page, server)).toMatchObject([
    {
      question: 'contact',
      value: {
        name: 'Ana Lima',
        email: 'ana@shop.examples',
        phone: '0123456',
      },
    },
  ]);
  expect(server.invalid).toEqual([]);
});

test('passes a contact of which all is known', async ({
  page,
  onTestFinished,
}) => {
  const server = await serve(reach);
  onTestFinished(server.close);
  await page.goto(`${server.origin}/?phone=0123456`);
  const known = { name: 'Ana Lima', email: 'ana@shop.example' };
  await page.evaluate(
    (contact) =>
      void (
        window as never as { tactful: (...call: unknown[]) => void }
      ).tactful('show', 'reach', { answers: { contact } }),
    known,
  );
  await promptTitle(page, 'Why?');
  await page.click(inPrompt('textarea'));
  await page.type('So');
  await page.click(inPrompt('.submit'));
  await promptTitle(page, 'Thank you');
  expect(await lastAnswers(page, server)).toMatchObject([
    { question: 'contact', value: { ...known, phone: '0123456' } },
    { question: 'why', value: 'So' },
  ]);
  expect(server.invalid).toEqual([]);
});
