import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SentRequest } from '../createFakeNetwork.ts';
import { record, response } from '../fixtures.ts';
import type { Batch } from '../../src/types.gen.ts';
import { createTestLane, type TestLane } from './createTestLane.ts';

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 11, 1) }));
afterEach(() => void vi.useRealTimers());

const idsIn = ({ init }: SentRequest): string[] =>
  (JSON.parse(init.body as string) as Batch).records.map(({ id }) => id);

/** What a receiver may do. */
const replies: Record<string, (request: SentRequest) => Promise<Response>> = {
  takes: async () => new Response(),
  isDown: async () => new Response(null, { status: 503 }),
  isBusy: async () => new Response(null, { status: 429 }),
  refuses: async () => new Response(null, { status: 400 }),
  refusesSome: async (request) =>
    Response.json({
      rejected: idsIn(request).filter((_, index) => index % 2),
    }),
  refusesOthers: async () => Response.json({ rejected: ['other', null, 3] }),
  refusesAll: async () => Response.json({ reject: 'full' }),
  talksNonsense: async () => new Response('<html>'),
  cannotBeReached: () => Promise.reject(new TypeError('Failed to fetch')),
  isSlow: () =>
    new Promise((resolve) => setTimeout(() => resolve(new Response()), 3_000)),
  failsSlowly: () =>
    new Promise((_, reject) => setTimeout(() => reject(new Error()), 3_000)),
};

type Step =
  | { do: 'add'; count: number; isUrgent: boolean }
  | { do: 'pass'; ms: number }
  | { do: 'flush' | 'leave' };

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('add' as const),
      count: fc.integer({ min: 1, max: 45 }),
      isUrgent: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      ms: fc.constantFrom(0, 10, 400, 1_000, 5_000, 60_000),
    }),
  },
  fc.record({ do: fc.constantFrom('flush' as const, 'leave' as const) }),
);

/** accepted = acknowledged + queued + dropped */
function expectExact({ lane }: TestLane, accepted: number): void {
  const ledger = lane.ledger();
  const dropped = Object.values(ledger.dropped);
  expect(ledger.accepted).toBe(accepted);
  expect(
    dropped.reduce(
      (sum, count) => sum + count,
      ledger.acknowledged + ledger.queued,
    ),
  ).toBe(accepted);
  expect(
    Math.min(ledger.acknowledged, ledger.queued, ...dropped),
  ).toBeGreaterThanOrEqual(0);
}

test('keeps its ledger exact and loses nothing, whatever the receiver does', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyStep, { maxLength: 25 }),
      fc.array(fc.constantFrom(...Object.keys(replies)), { maxLength: 25 }),
      async (steps, answers) => {
        const testLane = createTestLane();
        const { lane, network } = testLane;
        const accepted = new Set<string>();
        const taken: string[] = [];
        network.answer = (request) =>
          replies[answers.shift() ?? 'takes']!(request);

        for (const step of steps) {
          if (step.do === 'add') {
            for (let index = 0; index < step.count; index += 1) {
              const one = step.isUrgent && !index ? response() : record();
              accepted.add(one.id);
              lane.add(one, () => taken.push(one.id));
            }
          } else if (step.do === 'pass') {
            await vi.advanceTimersByTimeAsync(step.ms);
          } else if (step.do === 'leave') lane.leave();
          else void lane.flush();
          expectExact(testLane, accepted.size);
        }

        // The receiver is well again; 25 bad answers are over by then.
        await vi.advanceTimersByTimeAsync(30 * 60_000);
        expectExact(testLane, accepted.size);
        const { acknowledged, queued } = lane.ledger();
        expect(queued).toBe(0);
        expect(taken).toHaveLength(acknowledged);
        expect(new Set(taken).size).toBe(taken.length);
        const received = new Set(network.requests.flatMap(idsIn));
        expect([...accepted].filter((id) => !received.has(id))).toEqual([]);
        expect(vi.getTimerCount()).toBe(0);
      },
    ),
    { numRuns: 60 },
  );
});
