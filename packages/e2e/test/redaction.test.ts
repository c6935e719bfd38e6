import type { Config } from '@tactful/schema';
import { expect } from 'vitest';
import { corpus } from '../../core/test/engine/redact/corpus.ts';
import { keptOnDevice } from '../src/keptOnDevice.ts';
import { inPrompt, promptTitle } from '../src/prompt.ts';
import { serveTactful } from '../src/serveTactful.ts';
import { tagPage } from '../src/tagPage.ts';
import { test } from '../src/testing.ts';

const config: Config = {
  version: 1,
  interrupt: { grace: '0s' },
  prompts: [
    {
      id: 'asks',
      trigger: { on: 'thing.happened' },
      survey: {
        questions: [{ id: 'why', type: 'text', text: 'Why?' }],
        endings: [{ id: 'end', text: 'Thank you for that.' }],
      },
    },
  ],
};
/** Whole texts, and what was taken out of them, unless it may stand elsewhere: a short word in an id. */
const secrets = corpus
  .filter((one) => one.secrets.length)
  .flatMap(({ text, secrets: taken }) => [text, ...taken])
  .filter((secret) => secret.length > 7)
  .filter((secret) => corpus.every((one) => !one.redacted.includes(secret)))
  .map((secret) => JSON.stringify(secret).slice(1, -1));

test('is done before anything is stored or sent: 200 texts handed over, and one written', async ({
  page,
  onTestFinished,
}) => {
  const server = await serveTactful({
    '/': { body: tagPage({ config, attributes: { 'data-redact': 'true' } }) },
  });
  onTestFinished(server.close);
  server.route('/feedback', { status: 503 });
  await page.goto(server.origin);
  await page.waitFor('"ready" in tactful');
  await page.evaluate('tactful.ready');
  await page.evaluate(
    (texts) => {
      const { tactful } = window as unknown as {
        tactful: { track(name: string, properties: object): void };
      };
      for (const [index, text] of texts.entries()) {
        tactful.track('text.written', { index, text });
      }
    },
    corpus.map(({ text }) => text),
  );
  await page.evaluate('tactful.track("thing.happened")');
  await promptTitle(page, 'Why?');
  await page.click(inPrompt('textarea'));
  await page.type('Mail ana@example.com, card 4111 1111 1111 1111');
  await page.click(inPrompt('.submit'));
  await promptTitle(page, 'Thank you for that.');

  const { values } = await keptOnDevice(page);
  const kept = (JSON.parse(values) as { record?: { name: string } }[][]).flat();
  expect(
    kept.filter((one) => one?.record?.name === 'text.written'),
  ).toHaveLength(corpus.length);
  expect(values).toContain('Mail [email], card [card]');
  expect(secrets.length).toBeGreaterThan(200);
  expect(secrets.filter((secret) => values.includes(secret))).toEqual([]);

  const bodies: string[] = [];
  server.route('/feedback', ({ body }) => {
    bodies.push(body);
    return { body: '{"rejected":[]}' };
  });
  // A failure has made it wait: it is sent when the page asks.
  await page.waitFor('tactful.flush().then(({ http }) => !http.queued)');
  const sent = bodies
    .flatMap((body) => JSON.parse(body).records)
    .filter(({ name }) => name === 'text.written')
    .toSorted((one, other) => one.data.index - other.data.index);
  expect(sent.map(({ data }) => data.text)).toEqual(
    corpus.map(({ redacted }) => redacted),
  );
  const all = server.requests.map(({ body }) => body).join('\n');
  expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
});
