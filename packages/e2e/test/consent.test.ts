import type { Config, TactfulRecord } from '@tactful/schema';
import { afterEach, expect } from 'vitest';
import type { Page } from '../src/browser/Browser.ts';
import { keptOnDevice } from '../src/keptOnDevice.ts';
import { inPrompt, problemOf, promptTitle } from '../src/prompt.ts';
import { serveTactful, type TactfulServer } from '../src/serveTactful.ts';
import { tagPage } from '../src/tagPage.ts';
import { test } from '../src/testing.ts';

let server: TactfulServer;
afterEach(() => server.close());

const survey: Config['prompts'][number]['survey'] = {
  questions: [{ id: 'why', type: 'text', text: 'What is missing?' }],
  endings: [{ id: 'end', text: 'Thank you for that.' }],
};
const config: Config = {
  version: 1,
  interrupt: { grace: '0s' },
  prompts: [
    { id: 'asks', trigger: { on: 'thing.happened' }, survey },
    { id: 'opens', survey },
  ],
};
const NOTHING = { databases: [], values: '[]', keys: [], cookies: '' };

async function open(
  page: Page,
  attributes: Record<string, string> = {},
): Promise<void> {
  server = await serveTactful({
    '/tactful.json': {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(config),
    },
    '/': { body: tagPage({ config: '/tactful.json', attributes }) },
  });
  await page.goto(server.origin);
  await page.waitFor('"ready" in tactful');
}
/** Nothing has anything left to do. */
const rest = (page: Page): Promise<unknown> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const idle = window.requestIdleCallback ?? setTimeout;
        idle(() => requestAnimationFrame(() => setTimeout(resolve)));
      }),
  );
const paths = (): string[] =>
  server.requests
    .map(({ path }) => path)
    .filter((path) => path !== '/favicon.ico');
const final = (records: readonly TactfulRecord[]): TactfulRecord[] =>
  records.filter(({ data }) => data['final'] === true);

test('keeps and asks for nothing before there is consent, and tells the time of then', async ({
  page,
}) => {
  await open(page, { 'data-consent': 'required' });
  await page.evaluate('tactful.track("thing.happened", { first: true })');
  await page.evaluate('tactful.identify("user-17", { plan: "pro" })');
  await rest(page);
  await rest(page);
  expect(paths()).toEqual(['/', '/tactful.js']);
  // As the browser itself tells, too, where it does: asked for, and kept.
  const asked = page.requests
    ?.filter((url) => url.startsWith('http'))
    .map((url) => new URL(url).pathname);
  expect(asked ?? ['/', '/tactful.js']).toEqual(['/', '/tactful.js']);
  expect((await page.storedBytes?.()) ?? 0).toBe(0);
  expect(await keptOnDevice(page)).toEqual(NOTHING);

  const grantedAtMs = await page.evaluate<number>(() => {
    const now = Date.now();
    // Later than what was tracked, to the millisecond.
    while (Date.now() === now);
    (
      window as unknown as { tactful: { consent: { grant(): void } } }
    ).tactful.consent.grant();
    return Date.now();
  });
  await promptTitle(page, 'What is missing?');
  await page.evaluate('tactful.flush()');
  const record = server.records().find(({ name }) => name === 'thing.happened');
  expect(Date.parse(record!.at)).toBeLessThan(grantedAtMs);
  expect(record!.data).toEqual({ first: true });
  expect((await keptOnDevice(page)).databases).toEqual(['tactful']);
  expect((await page.storedBytes?.()) ?? 1).toBeGreaterThan(0);
});

test('is withdrawn within 1 s in every tab, and leaves nothing', async ({
  page,
}) => {
  await open(page);
  await page.evaluate('tactful.ready');
  const other = await page.newTab(server.origin);
  await other.waitFor('"ready" in tactful');
  await other.evaluate('tactful.ready');
  await other.evaluate('tactful.track("thing.happened")');
  await promptTitle(other, 'What is missing?');
  await other.evaluate('tactful.flush()');

  const beganAtMs = Date.now();
  await page.evaluate('tactful.consent.revoke()');
  await other.waitFor('tactful.consent.state === "denied"');
  expect(Date.now() - beganAtMs).toBeLessThan(1_000);
  await other.waitFor('!document.querySelector("tactful-prompt")');

  const before = server.requests.length;
  await other.evaluate('tactful.track("thing.happened")');
  await other.evaluate('tactful.flush()');
  await page.evaluate('tactful.track("thing.happened")');
  await page.evaluate('tactful.flush()');
  await rest(other);
  expect(server.requests.length).toBe(before);
  await page.waitFor(async () => !(await indexedDB.databases()).length);
  expect(await keptOnDevice(other)).toEqual(NOTHING);
});

test('is not needed for what a visitor opens and submits, which is sent at once', async ({
  page,
}) => {
  await open(page, { 'data-consent': 'required' });
  await page.evaluate('void tactful.show("opens")');
  await promptTitle(page, 'What is missing?');
  await page.click(inPrompt('textarea'));
  await page.type('A map');
  server.route('/feedback', { status: 503 });
  await page.click(inPrompt('.submit'));
  expect(await problemOf(page)).toContain('could not be sent');
  expect(
    await page.evaluate(
      () =>
        document
          .querySelector('tactful-prompt')!
          .shadowRoot!.querySelector('textarea')!.value,
    ),
  ).toBe('A map');
  expect(await keptOnDevice(page)).toEqual(NOTHING);

  const refused = server.requestsTo('/feedback').length;
  expect(refused).toBe(1);
  const bodies: string[] = [];
  server.route('/feedback', ({ body }) => {
    bodies.push(body);
    return { body: '{"rejected":[]}' };
  });
  await page.click(inPrompt('.submit'));
  await promptTitle(page, 'Thank you for that.');
  const records = bodies.flatMap(
    (body) => (JSON.parse(body) as { records: TactfulRecord[] }).records,
  );
  expect(records).toHaveLength(1);
  expect(final(records)).toHaveLength(1);
  expect(records[0]).toMatchObject({
    type: 'response',
    data: { answers: [{ question: 'why', value: 'A map' }] },
  });
  expect(records[0]).not.toHaveProperty('visitor');
  expect(await keptOnDevice(page)).toEqual(NOTHING);
});

test('hands over what is kept of a visitor, and has it forgotten', async ({
  page,
}) => {
  await open(page);
  await page.evaluate('tactful.ready');
  await page.evaluate('tactful.track("page.read", { pages: 3 })');
  await page.waitFor(
    'tactful.exportMine().then((mine) => JSON.stringify(mine).includes("page.read"))',
  );
  const mine = await page.evaluate<{
    stored: { state: { visitor: string } };
  }>('tactful.exportMine()');
  const { visitor } = mine.stored.state;
  await page.evaluate('tactful.forgetMe()');
  expect(server.forgotten).toEqual([visitor]);
  await page.waitFor(async () => !(await indexedDB.databases()).length);
  expect(await keptOnDevice(page)).toEqual(NOTHING);
});

test('of a visitor who is not to be followed goes to the page itself alone, without a name', async ({
  page,
}) => {
  await page.visitor.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', {
      get: () => true,
    }),
  );
  await open(page);
  await page.evaluate('tactful.ready');
  await page.evaluate('tactful.track("thing.happened")');
  await promptTitle(page, 'What is missing?');
  await page.click(inPrompt('.close'));
  await page.evaluate('tactful.flush()');
  expect(server.records().length).toBeGreaterThan(2);
  expect(server.records().every((record) => !('visitor' in record))).toBe(true);
  expect((await keptOnDevice(page)).values).toContain('"shown":1');

  // The same server under another site is somebody else.
  const attributes = { 'data-endpoint': `${server.otherOrigin}/feedback` };
  server.route('/elsewhere', {
    body: tagPage({ config: '/tactful.json', attributes }),
  });
  await page.goto(`${server.origin}/elsewhere`);
  await page.waitFor('"ready" in tactful');
  await page.evaluate('tactful.ready');
  await page.evaluate('tactful.track("thing.happened")');
  expect(await page.evaluate('tactful.flush()')).toEqual({});
  const hosts = server
    .requestsTo('/feedback')
    .map(({ headers }) => headers.host);
  expect(hosts.every((host) => server.origin.endsWith(host!))).toBe(true);
});
