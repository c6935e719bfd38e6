import { expect, test } from 'vitest';
import { redactValue } from '../../../src/engine/redact/redactValue.ts';

const UUID = '41111111-1111-4111-8111-411111111111';

test('redacts every text, and no key, number or UUID', () => {
  const value = {
    'jane@example.com': 4111111111111111,
    list: ['a@example.com', null, true, { deep: '+1 202 555 0123' }],
    id: UUID,
  };
  expect(redactValue(value)).toEqual({
    'jane@example.com': 4111111111111111,
    list: ['[email]', null, true, { deep: '[phone]' }],
    id: UUID,
  });
  expect(value.list[0]).toBe('a@example.com');
});

test('keeps a UUID from the patterns of the host, and nothing else', () => {
  const options = { patterns: [/4111+/] };
  expect(redactValue([UUID, '4111', `id ${UUID}`], options)).toEqual([
    UUID,
    '[redacted]',
    'id [redacted]-1111-[redacted]-8111-[redacted]',
  ]);
});

test('keeps a key `__proto__` as a key', () => {
  const value: unknown = JSON.parse('{"__proto__":{"mail":"a@example.com"}}');
  const redacted = redactValue(value);
  expect(JSON.stringify(redacted)).toBe('{"__proto__":{"mail":"[email]"}}');
  expect(Object.getPrototypeOf(redacted)).toBe(Object.prototype);
});

test('goes 20 levels deep and no deeper', () => {
  const nest = (levels: number): unknown => {
    let value: unknown = 'fine';
    for (let level = 0; level < levels; level++) value = [value];
    return value;
  };
  expect(redactValue(nest(20))).toEqual(nest(20));
  expect(JSON.stringify(redactValue(nest(21)))).toContain('[["[redacted]"]]');
  expect(() => redactValue(nest(100_000))).not.toThrow();
});
