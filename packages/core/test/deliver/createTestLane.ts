import { vi } from 'vitest';
import type { Context } from '../../src/Context.ts';
import type {
  Adapter,
  RequestAdapter,
  Verdict,
} from '../../src/deliver/Adapter.ts';
import { createLane, type Lane } from '../../src/deliver/createLane.ts';
import { createTransport } from '../../src/deliver/createTransport.ts';
import type { Report } from '../../src/lib/createReport.ts';
import { createFakeNetwork, type FakeNetwork } from '../createFakeNetwork.ts';

export interface TestLane {
  lane: Lane;
  network: FakeNetwork;
  report: Report;
}

/** Posts a batch as JSON; a JSON reply is its verdict. */
export const jsonAdapter: RequestAdapter = {
  name: 'json',
  encode: (records, batch) => [
    {
      url: '/feedback',
      ids: records.map(({ id }) => id),
      body: JSON.stringify({ ...batch, records }),
    },
  ],
  acknowledge: ({ body }) => (body ? (JSON.parse(body) as Verdict) : 'ok'),
};

/** The surroundings of one lane: a network, the fake clock, chance in the middle. */
export function createTestContext(network: FakeNetwork): Context {
  return {
    fetch: network.fetch,
    now: () => Date.now(),
    random: () => 0.5,
    setTimer: (callback, delayMs) => {
      const timer = setTimeout(callback, delayMs);
      return () => clearTimeout(timer);
    },
    report: vi.fn(),
    options: { config: '/tactful.json' },
  } as Partial<Context> as Context;
}

/** A real lane over the real transport. */
export function createTestLane(adapter: Adapter = jsonAdapter): TestLane {
  const network = createFakeNetwork();
  const context = createTestContext(network);
  const lane = createLane(context, adapter, createTransport(context));
  return { lane, network, report: context.report };
}
