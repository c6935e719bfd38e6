// Nothing runs here: `tsc` at the root checks it, misuse included.
import { expectTypeOf } from 'vitest';
import {
  type Adapter,
  type Answer,
  consoleAdapter,
  createTactful,
  type DismissedBy,
  httpAdapter,
  memoryAdapter,
  type Outcome,
  type Stop,
  type Tactful,
  type TactfulRecord,
} from '../src/index.ts';

const tactful = createTactful({
  config: '/tactful.json',
  adapters: [
    httpAdapter({ endpoint: '/feedback', headers: { 'X-Team': 'shop' } }),
    consoleAdapter(),
    memoryAdapter(),
  ],
  consent: 'granted',
  facts: () => ({ flags: { checkout: 'B' } }),
});
expectTypeOf(tactful).toEqualTypeOf<Tactful>();
expectTypeOf(tactful.ready).toEqualTypeOf<Promise<void>>();

// Every option may be left undefined.
createTactful({
  config: { version: 1, prompts: [] },
  adapters: undefined,
  consent: undefined,
  mode: undefined,
  name: undefined,
  environment: undefined,
  locale: undefined,
  facts: undefined,
  loadUi: undefined,
  onError: undefined,
});

// @ts-expect-error: no options
createTactful();
// @ts-expect-error: no config
createTactful({});
// @ts-expect-error: no such consent
createTactful({ config: '/a.json', consent: 'yes' });
// @ts-expect-error: no such mode
createTactful({ config: '/a.json', mode: 'debug' });
// @ts-expect-error: no such option
createTactful({ config: '/a.json', endpoint: '/feedback' });
// @ts-expect-error: a list
createTactful({ config: '/a.json', adapters: consoleAdapter() });
// @ts-expect-error: another version
createTactful({ config: { version: 2, prompts: [] } });
createTactful({
  config: {
    version: 1,
    prompts: [
      {
        id: 'a',
        survey: {
          // @ts-expect-error: no such type of question
          questions: [{ id: 'a', type: 'slider', text: '?' }],
        },
      },
    ],
  },
});
// @ts-expect-error: no endpoint
httpAdapter({});

tactful.track('checkout.completed');
tactful.track('checkout.completed', { total: 120, items: ['a'] });
// @ts-expect-error: no name
tactful.track();
// @ts-expect-error: properties have names
tactful.track('checkout.completed', 120);
// @ts-expect-error: no user
tactful.identify();
// @ts-expect-error: an id is text
tactful.identify(17);
tactful.set({ facts: { flag: true } });
// @ts-expect-error: traits are told by identify()
tactful.set({ traits: { plan: 'pro' } });
// @ts-expect-error: consent is asked for by methods
tactful.consent.state = 'granted';
// @ts-expect-error: read only
tactful.ready = Promise.resolve();

expectTypeOf(tactful.setLocale).parameters.toEqualTypeOf<[locale: string]>();
expectTypeOf(tactful.hold).toEqualTypeOf<(reason: string) => Stop>();
tactful.on('answered', ({ answers, response }) => {
  expectTypeOf(answers).toEqualTypeOf<Answer[]>();
  expectTypeOf(response).toEqualTypeOf<string>();
});
tactful.on('dismissed', ({ reason }) => {
  expectTypeOf(reason).toEqualTypeOf<DismissedBy>();
});
// @ts-expect-error: no such event
tactful.on('opened', () => {});
// @ts-expect-error: only a dismissal has a reason
tactful.on('shown', ({ reason }) => reason);

expectTypeOf(tactful.show).returns.resolves.toEqualTypeOf<Outcome>();
const outcome = {} as Outcome;
if (outcome.outcome === 'submitted') {
  expectTypeOf(outcome.answers).toEqualTypeOf<readonly Answer[]>();
} else {
  expectTypeOf(outcome.reason).toBeString();
  // @ts-expect-error: nothing was answered
  outcome.answers.at(0);
}

const ledger = await tactful.flush();
expectTypeOf(ledger['http']!.dropped).toEqualTypeOf<
  Readonly<Record<string, number>>
>();

const deliver: Adapter = {
  name: 'page',
  deliver: (records, { sentAt }) => {
    expectTypeOf(records).toEqualTypeOf<readonly TactfulRecord[]>();
    expectTypeOf(sentAt).toEqualTypeOf<string>();
  },
};
// @ts-expect-error: a name is its key
const nameless: Adapter = { deliver: () => {} };
// @ts-expect-error: it must do something
const idle: Adapter = { name: 'idle' };
// @ts-expect-error: a request carries ids
const careless: Adapter = { name: 'a', encode: () => [{ url: '/', body: '' }] };
expectTypeOf([deliver, nameless, idle, careless]).toEqualTypeOf<Adapter[]>();

for (const record of memoryAdapter().records) {
  // Each type of record has its own data.
  if (record.type === 'response') {
    expectTypeOf(record.data.revision).toEqualTypeOf<number>();
  }
  if (record.type === 'loss') {
    expectTypeOf(record.data.destination).toEqualTypeOf<string>();
  }
}
// @ts-expect-error: records are read, not written
memoryAdapter().records.push({} as TactfulRecord);
