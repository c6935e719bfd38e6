import type { Adapter, DeliverAdapter, RequestAdapter } from '@tactful/core';
import fc from 'fast-check';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { batch, deepFreeze, records } from './fixtures.ts';

/** What an adapter must not touch: a server runs the same one. */
const BROWSER_GLOBALS = [
  'window',
  'document',
  'fetch',
  'location',
  'navigator',
];

/** The tests that every adapter must pass. */
export function testAdapter(name: string, make: () => Adapter): void {
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

    if ('encode' in make()) testRequests(make as () => RequestAdapter);
    else testDelivery(make as () => DeliverAdapter);
  });
}

function testRequests(make: () => RequestAdapter): void {
  test('encodes the same batch the same way, and changes nothing of it', () => {
    fc.assert(
      fc.property(anyCount, (count) => {
        const input = deepFreeze(records(count));
        const header = deepFreeze(batch());
        const adapter = make();
        const requests = adapter.encode(input, header);
        expect(adapter.encode(input, header)).toEqual(requests);
        expect(make().encode(input, header)).toEqual(requests);
      }),
    );
  });

  test('carries every record in exactly one request', () => {
    fc.assert(
      fc.property(anyCount, (count) => {
        const input = records(count);
        const requests = make().encode(input, batch());
        expect(requests.flatMap(({ ids }) => ids).toSorted()).toEqual(
          input.map(({ id }) => id),
        );
        for (const { url, body } of requests) {
          expect(url).toMatch(/./);
          expect(body).toBeTypeOf('string');
        }
      }),
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
}

function testDelivery(make: () => DeliverAdapter): void {
  test('takes a batch, changes nothing of it and returns nothing', () => {
    vi.spyOn(console, 'info').mockImplementation(() => {});
    expect(use(make())).toBeUndefined();
  });
}

const anyCount = fc.integer({ min: 1, max: 40 });

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
  const { rejected, reject } = Object(verdict);
  // What stands in the list is compared, and not used otherwise.
  return Array.isArray(rejected) || typeof reject === 'string';
}

/** Uses all of an adapter once. */
function use(adapter: Adapter): unknown {
  const input = deepFreeze(records(3));
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
