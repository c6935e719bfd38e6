import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test, vi } from 'vitest';
import { visit } from '../../adapters/test/fixtures.ts';
import { readForward } from '../src/store/forwards.ts';
import { readEnd } from '../src/store/listRecords.ts';
import type { Forward } from '../src/store/Store.ts';
import { batch, createFolder, nextId, touchpoint } from './fixtures.ts';
import { startMain, type MainProcess } from './startMain.ts';
import {
  startReceiver,
  type Fault,
  type TestReceiver,
} from './startReceiver.ts';

vi.setConfig({ testTimeout: 60_000 });
const PATIENT = { timeout: 30_000 };
const SECRETS = ['x0SlackSecret', 'Ga4Secret'] as const;

interface Relaying {
  receiver: TestReceiver;
  /** Starts the collector on the same database, with the same secrets. */
  start(): Promise<MainProcess & { base: string }>;
  /** How far each destination is, and where the records end. */
  readNotes(): Record<'slack' | 'ga4', Forward | undefined> & { end: string };
}

/** A collector that forwards through the module that docs/relay.md shows. */
async function createRelaying(): Promise<Relaying> {
  const receiver = await startReceiver();
  const folder = await createFolder();
  const file = join(folder, 'test.db');
  const module = join(folder, 'forward.mjs');
  const page = await readFile(
    new URL('../../../docs/relay.md', import.meta.url),
    'utf8',
  );
  await writeFile(module, /```js\n(.*?)```/s.exec(page)![1]!);
  return {
    receiver,
    start: async () => {
      const main = startMain(
        ['--port', '0', '--database', file, '--forward', module],
        {
          SLACK_URL: `${receiver.origin}/services/T0/B0/${SECRETS[0]}`,
          GA4_ID: 'G-0000',
          GA4_SECRET: SECRETS[1],
          GA4_ENDPOINT: `${receiver.origin}/mp/collect`,
        },
      );
      return { ...main, base: await main.readUrl() };
    },
    readNotes: () => {
      const database = new DatabaseSync(file, { readOnly: true });
      const notes = {
        slack: readForward(database, 'slack'),
        ga4: readForward(database, 'ga4'),
        end: String(readEnd(database)),
      };
      database.close();
      return notes;
    },
  };
}

/** Resolves once it is noted that both have everything, and nothing was dropped. */
const settle = ({ readNotes }: Relaying): Promise<void> =>
  vi.waitFor(() => {
    const { slack, ga4, end } = readNotes();
    const all = { cursor: end, dropped: {} };
    expect({ slack, ga4 }).toEqual({ slack: all, ga4: all });
  }, PATIENT);

const send = (base: string, body: string): Promise<Response> =>
  fetch(`${base}/v1/batches`, { method: 'POST', body });

/** Complaints of as many sessions, each with a text of its own. */
const complaints = (count: number): { id: string }[] =>
  Array.from({ length: count }, () => {
    const session = nextId();
    return touchpoint({
      // Those of the visit begin as all others here do.
      id: nextId().replace('019a', '019b'),
      type: 'complaint',
      name: 'page',
      at: new Date().toISOString(),
      session,
      data: { text: `No. ${session}` },
    });
  });

/** Posts complaints, sees that they are acknowledged, and returns their ids. */
async function complain(base: string, count: number): Promise<string[]> {
  const records = complaints(count);
  const answer = await send(base, batch(records));
  expect(await answer.json()).toEqual({ rejected: [] });
  return records.map(({ id }) => id);
}

interface Ga4Body {
  events: { name: string; params: { record_id: string; text?: string } }[];
}
interface SlackBody {
  text: string;
  blocks: { text: { text: string } }[];
}
const slackTexts = ({ bodies }: TestReceiver, which?: 'taken'): string[] =>
  (bodies('slack', which) as SlackBody[]).map(
    ({ blocks }) => blocks[1]!.text.text,
  );
const ga4Events = (
  { bodies }: TestReceiver,
  which?: 'taken',
): Ga4Body['events'] =>
  (bodies('ga4', which) as Ga4Body[]).flatMap(({ events }) => events);

/** Both took each of these, and what came more than once was the same each time. */
function expectEach(receiver: TestReceiver, ids: readonly string[]): void {
  expect(receiver.problems).toEqual([]);
  const events = ga4Events(receiver, 'taken').map(({ params }) => params);
  const texts = new Map(events.map((one) => [one.record_id, one.text]));
  expect(ids.filter((id) => !texts.has(id))).toEqual([]);
  const inSlack = new Set(slackTexts(receiver, 'taken'));
  expect([...texts.values()].filter((one) => !inSlack.has(one!))).toEqual([]);

  const bodies = receiver.arrivals.map(({ to, body }) => `${to} ${body}`);
  const contents = new Set(bodies);
  // Each complaint has a session of its own, and so a request of its own.
  expect(contents.size).toBe(2 * texts.size);
  expect(inSlack.size).toBe(texts.size);
}

test('forwards one visit to Slack and to GA4, each in its shape, and tells no secret', async () => {
  const relaying = await createRelaying();
  const { receiver } = relaying;
  const { base, readErrors, kill, ended } = await relaying.start();
  const answers = [await send(base, batch(visit()))];
  expect(await answers[0]!.clone().json()).toEqual({ rejected: [] });
  await settle(relaying);

  expect(receiver.problems).toEqual([]);
  expect(
    (receiver.bodies('slack') as SlackBody[]).map(({ text }) => text),
  ).toEqual(['checkout-ease · / · user-17', 'complaint page · / · user-17']);
  const [said, complained] = slackTexts(receiver);
  expect(said).toContain('ease: 6\nwhy: other');
  expect(complained).toBe('The button does nothing.');
  expect(ga4Events(receiver).map(({ name }) => name)).toEqual([
    'tactful_checkout_completed',
    'tactful_prompt_shown',
    'tactful_response_answered',
    'tactful_response_submitted',
    'tactful_prompt_dismissed',
    'tactful_complaint_page',
    'tactful_records_lost',
  ]);
  expect(
    ga4Events(receiver).map(({ params: { record_id } }) => record_id),
  ).toEqual(visit().map(({ id }) => id));
  // The receivers do get them.
  const urls = receiver.arrivals.map(({ url }) => url).join('\n');
  expect(SECRETS.map((secret) => urls.includes(secret))).toEqual([true, true]);

  receiver.fail('answers 401', 0);
  await complain(base, 1);
  const lines = ['slack', 'ga4'].map(
    (name) =>
      `[tactful:forward] ${name}: its address or secret is wrong. It is tried again.\n`,
  );
  await vi.waitUntil(
    () => lines.every((line) => readErrors().includes(line)),
    PATIENT,
  );
  const paths = ['v1/records', 'v1/batches', 'tactful.json', 'healthz', 'x'];
  for (const path of paths) answers.push(await fetch(`${base}/${path}`));
  answers.push(await send(base, '{}'));
  expect(answers.map(({ status }) => status)).toEqual([
    200, 200, 405, 404, 200, 404, 400,
  ]);
  const told = await Promise.all(
    answers.map(
      async (one) => JSON.stringify([...one.headers]) + (await one.text()),
    ),
  );
  kill('SIGTERM');
  const { stdout, stderr } = await ended;
  const all = [...told, stdout, stderr].join('\n');
  expect(SECRETS.filter((secret) => all.includes(secret))).toEqual([]);
});

test.each<Fault>(['answers nothing', 'answers 503', 'hangs up'])(
  'loses nothing when it is killed while a receiver %s',
  async (fault) => {
    const relaying = await createRelaying();
    const { receiver } = relaying;
    receiver.fail(fault, 10);
    const first = await relaying.start();
    const ids = await complain(first.base, 30);
    const isStuck = (): boolean =>
      receiver.bodies('slack').length > 10 &&
      receiver.bodies('ga4').length > 10;
    await vi.waitUntil(isStuck, PATIENT);
    ids.push(...(await complain(first.base, 10)));
    first.kill('SIGKILL');
    expect((await first.ended).code).toBe(null);
    // Slack takes one at a time; GA4 was amid its batch of 25.
    expect(relaying.readNotes()).toEqual({
      slack: { cursor: '10', dropped: {} },
      ga4: { cursor: '0', dropped: {} },
      end: '40',
    });

    receiver.mend();
    const second = await relaying.start();
    ids.push(...(await complain(second.base, 5)));
    await settle(relaying);
    expectEach(receiver, ids);
    expect(new Set(slackTexts(receiver, 'taken')).size).toBe(45);
    // What GA4 had taken of its batch came again; Slack's was noted.
    expect(receiver.bodies('slack', 'taken')).toHaveLength(45);
    expect(receiver.bodies('ga4', 'taken')).toHaveLength(55);
  },
);

test('loses nothing that it acknowledged when it is killed while it takes and forwards', async () => {
  const relaying = await createRelaying();
  const { receiver } = relaying;
  const { base, kill, ended } = await relaying.start();
  const acknowledged: string[] = [];
  const sendUntilGone = async (): Promise<void> => {
    for (;;) {
      const records = complaints(3);
      const answer = await send(base, batch(records)).catch(() => undefined);
      if (!answer?.ok) return;
      acknowledged.push(...records.map(({ id }) => id));
    }
  };
  const sending = sendUntilGone();
  await vi.waitUntil(() => receiver.bodies('slack').length > 20, PATIENT);
  kill('SIGKILL');
  await Promise.all([sending, ended]);

  await relaying.start();
  await settle(relaying);
  expect(acknowledged.length).toBeGreaterThan(20);
  expectEach(receiver, acknowledged);
});
