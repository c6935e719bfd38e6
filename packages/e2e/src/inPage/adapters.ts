import {
  createTactful,
  type Adapter,
  type Ledger,
  type TactfulRecord,
} from 'tactful';
import {
  consoleAdapter,
  dataLayerAdapter,
  filter,
  map,
  memoryAdapter,
} from 'tactful/adapters';
import { makers } from '../../../adapters/test/makers.ts';

/** Two questions after a checkout. */
const config = {
  version: 1 as const,
  journey: {
    version: 3,
    touchpoints: { 'checkout.completed': { phase: 'purchase' } },
  },
  metrics: {
    'checkout-ease': { type: 'ces' as const, kind: 'transactional' as const },
  },
  interrupt: { grace: '0s' },
  prompts: [
    {
      id: 'checkout-ease',
      metric: 'checkout-ease',
      trigger: { on: 'checkout.completed' },
      survey: {
        questions: [
          { id: 'ease', type: 'ces' as const, text: 'It was easy to order.' },
          {
            id: 'better',
            type: 'text' as const,
            text: 'What would have helped?',
          },
        ],
      },
    },
  ],
};

/** A client has no way to complain yet: a touchpoint stands for it. */
const toComplaint = (record: TactfulRecord): TactfulRecord =>
  record.name === 'page.disliked'
    ? ({ ...record, type: 'complaint', name: 'page' } as TactfulRecord)
    : record;
const isWhole = ({ type, data }: TactfulRecord): boolean =>
  type === 'response' && Boolean(data['final']);

const memory = memoryAdapter();
let flushAll: () => Promise<Ledger>;

/** Starts a client that sends to `origin` all, and to `example` only complete responses. */
export function start(options: {
  name: string;
  origin: string;
  example: string;
}): void {
  const { name, origin, example } = options;
  const adapters: Adapter[] = [map(memory, toComplaint)];
  if (name === 'console') {
    adapters.push(map(consoleAdapter(), toComplaint));
  } else if (name === 'data-layer') {
    const dataLayer = ((window as { dataLayer?: unknown[] }).dataLayer ??= []);
    adapters.push(map(dataLayerAdapter({ dataLayer }), toComplaint));
  } else {
    const make = makers[name]!;
    adapters.push(
      map(make(origin), toComplaint),
      filter({ ...make(example), name: 'example' }, isWhole),
    );
  }
  const client = createTactful({ config, adapters, consent: 'granted' });
  flushAll = client.flush;
  Object.assign(window, { client });
}

/** What became of all records; none as long as something waits. */
export async function settled(): Promise<
  { ledger: Ledger; records: readonly TactfulRecord[] } | undefined
> {
  const ledger = await flushAll();
  const records = [...memory.records];
  // A record is made, and counted, after the call that asks for it.
  const isMade = records.some(({ type }) => type === 'complaint');
  const isCounted = ledger['memory']?.accepted === records.length;
  const isSent = Object.values(ledger).every(({ queued }) => queued === 0);
  return isMade && isCounted && isSent ? { ledger, records } : undefined;
}
