import type {
  Adapter,
  DeliverAdapter,
  RequestAdapter,
  TactfulRecord,
} from '@tactful/core';
import fc from 'fast-check';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { encodeBatch } from '../../core/src/send/encodeBatch.ts';
import { batch, deepFreeze, records, visit } from './fixtures.ts';
import type { Receiver } from './receivers/Receiver.ts';
import { toSent } from './toSent.ts';

/** What an adapter must not touch: a server runs the same one. */
const BROWSER_GLOBALS = [
  'window',
  'document',
  'fetch',
  'location',
  'navigator',
  'dataLayer',
  'localStorage',
];

export interface ContractOptions {
  /** Whether it sends a record; default: all. */
  takes?: ((record: TactfulRecord) => boolean) | undefined;
  /** What stands for its server. */
  receiver?: Receiver | undefined;
}

/** The tests that every adapter must pass. */
export function testAdapter(
  name: string,
  make: () => Adapter,
  options: ContractOptions = {},
): void {
  describe(`${name}, as every adapter,`, () => {
    afterEach(() => void vi.restoreAllMocks());

    test('has a name, always the same', () => {
      expect(make().name).toMatch(/^[a-z][\w-]*$/i);
      expect(make().name).toBe(make().name);
    });

    test('is made and used without a browser', () => {
      vi.spyOn(console, 'info').mockImplementation(() => {});
      forbidBrowserGlobals();
      expect(() => use(make())).not.toThrow();
    });

    if ('encode' in make()) {
      testRequests(make as () => RequestAdapter, options);
    } else testDelivery(make as () => DeliverAdapter);
  });
}

function testRequests(
  make: () => RequestAdapter,
  { takes = () => true, receiver }: ContractOptions,
): void {
  const { limits = {} } = make();
  /** What the core hands out at once. */
  const anyBatch = anyRecords.map((all) => all.slice(0, limits.records));
  const takenOf = (all: readonly TactfulRecord[]): string[] =>
    all.filter(takes).map(({ id }) => id);

  test('encodes the same batch the same way, and changes nothing of it', () => {
    fc.assert(
      fc.property(anyBatch, (input) => {
        const header = deepFreeze(batch());
        const adapter = make();
        const requests = adapter.encode(deepFreeze(input), header);
        expect(adapter.encode(input, header)).toEqual(requests);
        expect(make().encode(input, header)).toEqual(requests);
      }),
    );
  });

  test('carries every record that it takes in exactly one request', () => {
    fc.assert(
      fc.property(anyBatch, (input) => {
        const requests = make().encode(input, batch());
        expect(requests.flatMap(({ ids }) => ids).toSorted()).toEqual(
          takenOf(input).toSorted(),
        );
        for (const { url, body, ids } of requests) {
          expect(url).toMatch(/./);
          expect(body).toBeTypeOf('string');
          expect(ids).not.toHaveLength(0);
        }
      }),
    );
  });

  test('needs no more room for a visit than its limits say', () => {
    const all = visit().slice(0, limits.records);
    for (const { body, ids } of make().encode(all, batch())) {
      expect(new TextEncoder().encode(body).length).toBeLessThanOrEqual(
        limits.bytes ?? Infinity,
      );
      expect(ids.length).toBeLessThanOrEqual(limits.records ?? Infinity);
    }
  });

  test('loses one record, and no other, when one cannot be read', () => {
    const all = visit();
    const broken = { ...all.find(takes)! };
    Object.defineProperty(broken, 'data', {
      enumerable: true,
      get: () => {
        throw new Error('Broken.');
      },
    });
    const input = all.map((record) =>
      record.id === broken.id ? broken : record,
    );
    const items = input.map((record) => {
      const key = `record:1 ${record.id}`;
      return { key, record, bytes: 100, owes: [make().name] };
    });
    const encoded = encodeBatch(make(), items, batch());
    const isBroken = encoded.filter((one) => one.isBroken);
    expect(isBroken.flatMap((one) => one.items)).toEqual([
      expect.objectContaining({ record: broken }),
    ]);
    const carried = encoded.flatMap(({ request }) => request?.ids ?? []);
    expect(carried.toSorted()).toEqual(
      takenOf(all).filter((id) => id !== broken.id),
    );
  });

  test('finds a verdict in any answer', () => {
    fc.assert(
      fc.property(anyBody, fc.constantFrom(200, 202, 204), (body, status) => {
        const reply = { status, body, headers: new Headers() };
        expect(isVerdict(make().acknowledge?.(reply))).toBe(true);
      }),
    );
  });

  if (!receiver) return;

  test('writes what its server takes', () => {
    fc.assert(
      fc.property(anyBatch, (input) => {
        const requests = make().encode(input, batch());
        expect(requests.flatMap((one) => receiver.check(toSent(one)))).toEqual(
          [],
        );
      }),
    );
  });

  test('takes what its server answers for an acknowledgement', () => {
    const { status, body, headers } = receiver.answer;
    const reply = { status, body, headers: new Headers(headers) };
    const verdict = make().acknowledge?.(reply) ?? 'ok';
    expect(['ok', { rejected: [] }, { rejected: 0 }]).toContainEqual(verdict);
  });
}

function testDelivery(make: () => DeliverAdapter): void {
  test('takes a batch, changes nothing of it and returns nothing', () => {
    vi.spyOn(console, 'info').mockImplementation(() => {});
    expect(use(make())).toBeUndefined();
  });
}

const anyRecords = fc.oneof(
  fc.integer({ min: 1, max: 40 }).map(records),
  fc.subarray(visit(), { minLength: 1 }),
  // Data of touchpoints may be anything; and nobody need be known.
  fc.dictionary(fc.string(), fc.jsonValue()).map((data) => {
    const [record] = visit() as [TactfulRecord];
    const { user: _, visitor: __, facts: ___, ...rest } = record;
    return [{ ...rest, data } as TactfulRecord];
  }),
);

const anyBody = fc.oneof(
  fc.string(),
  fc.json(),
  fc
    .record({ rejected: fc.oneof(fc.array(fc.string()), fc.jsonValue()) })
    .map((value) => JSON.stringify(value)),
);

/** Whether the core can make something of it. */
function isVerdict(verdict: unknown): boolean {
  if (verdict === undefined || verdict === 'ok') return true;
  const { rejected, reject, retryAfterMs } = Object(verdict);
  // What stands in the list is compared, and not used otherwise.
  return (
    Array.isArray(rejected) ||
    [rejected, retryAfterMs].some(Number.isFinite) ||
    typeof reject === 'string'
  );
}

/** Uses all of an adapter once. */
function use(adapter: Adapter): unknown {
  const input = deepFreeze(visit());
  const header = deepFreeze(batch());
  if (!('encode' in adapter)) return adapter.deliver(input, header);
  const reply = { status: 200, body: '{}', headers: new Headers() };
  return [adapter.encode(input, header), adapter.acknowledge?.(reply)];
}

/** Makes reading any of them throw, until the test is over. */
function forbidBrowserGlobals(): void {
  for (const key of BROWSER_GLOBALS) {
    const before = Object.getOwnPropertyDescriptor(globalThis, key);
    Object.defineProperty(globalThis, key, {
      configurable: true,
      get: () => {
        throw new Error(`\`${key}\` was read.`);
      },
    });
    onTestFinished(() => {
      delete (globalThis as Record<string, unknown>)[key];
      if (before) Object.defineProperty(globalThis, key, before);
    });
  }
}
