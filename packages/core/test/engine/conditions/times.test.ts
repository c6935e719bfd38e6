import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseInstant } from '../../../src/engine/conditions/parseInstant.ts';
import { parseMoment } from '../../../src/engine/conditions/parseMoment.ts';

test.each<[text: unknown, ms: number]>([
  ['1970-01-01', 0],
  ['2026-01-31', Date.UTC(2026, 0, 31)],
  ['2024-02-29', Date.UTC(2024, 1, 29)],
  ['2000-02-29T00:00:00Z', Date.UTC(2000, 1, 29)],
  ['1900-03-01', Date.UTC(1900, 2, 1)],
  ['1969-12-31T23:59:59.5Z', -500],
  ['2026-01-31T12:30Z', Date.UTC(2026, 0, 31, 12, 30)],
  ['2026-01-31t12:30:01.25z', Date.UTC(2026, 0, 31, 12, 30, 1, 250)],
  ['2026-01-31T12:30:00+05:30', Date.UTC(2026, 0, 31, 7)],
  ['2026-01-31T12:30:00-00:30', Date.UTC(2026, 0, 31, 13)],
  [1_234, 1_234],
  [0, 0],
])('reads the instant %j', (text, ms) => {
  expect(parseInstant(text)).toBe(ms);
});

test.each([
  '',
  'now',
  '2026',
  '2026-1-31',
  '20260131',
  '2026-01-31T12:30:00',
  '2026-01-31 12:30:00Z',
  '2026-01-31T12Z',
  '2026-01-31T12:30:00+0530',
  '2026-01-31Z',
  'Sat, 31 Jan 2026 12:30:00 GMT',
  '12345',
  null,
  undefined,
  true,
  [],
  ['2026-01-31'],
  {},
  1n,
])('reads no instant in %o', (text) => {
  expect(parseInstant(text)).toBeNaN();
});

test('reads every date as the platform does', () => {
  const date = fc.date({
    min: new Date('0001-01-01T00:00:00Z'),
    max: new Date('9999-12-31T23:59:59.999Z'),
    noInvalidDate: true,
  });
  const offset = fc.constantFrom('Z', '+00:00', '-03:30', '+14:00', '-12:00');
  fc.assert(
    fc.property(date, offset, (one, zone) => {
      const text = one.toISOString().replace('Z', zone);
      expect(parseInstant(text)).toBe(Date.parse(text));
    }),
  );
});

test.each<[operand: unknown, ms: number]>([
  ['now', 1_000_000],
  ['-1s', 999_000],
  ['+500ms', 1_000_500],
  ['+2m', 1_120_000],
  ['-1h', -2_600_000],
  ['-1d', -85_400_000],
  ['+1w', 605_800_000],
  ['-0d', 1_000_000],
  ['1970-01-01', 0],
  ['1970-01-01T00:00:01Z', 1_000],
  [5, 5],
  [-5, -5],
])('reads the moment %j', (operand, ms) => {
  expect(parseMoment(operand)(1_000_000)).toBe(ms);
});

test.each([
  '',
  '14d',
  '-14',
  '-14y',
  '--14d',
  '- 14d',
  '-1.5d',
  'Now',
  'tomorrow',
  '2026-13',
  `-${'9'.repeat(400)}d`,
  null,
  undefined,
  true,
  NaN,
  Infinity,
  ['now'],
  {},
])('reads no moment in %o', (operand) => {
  expect(() => parseMoment(operand)).toThrow(TypeError);
});
