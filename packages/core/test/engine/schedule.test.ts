import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSchedule } from '../../src/engine/schedule.ts';
import type { Schedule } from '../../src/types.gen.ts';

const isOpen = (schedule: Schedule, at: string): boolean =>
  readSchedule(schedule, Date.parse(at)).isOpen;

const berlin = 'Europe/Berlin';
const newYork = 'America/New_York';
const office: Schedule['hours'] = ['09:00', '17:00'];

test.each<[at: string, timeZone: string, seen: object]>([
  [
    '2026-12-01T08:00Z',
    berlin,
    { date: '2026-12-01', time: '09:00', day: 'tue' },
  ],
  [
    '2026-12-01T23:30Z',
    berlin,
    { date: '2026-12-02', time: '00:30', day: 'wed' },
  ],
  [
    '2026-12-01T04:59Z',
    newYork,
    { date: '2026-11-30', time: '23:59', day: 'mon' },
  ],
  [
    '2026-12-31T23:59Z',
    'Asia/Tokyo',
    { date: '2027-01-01', time: '08:59', day: 'fri' },
  ],
  [
    '2026-12-01T00:00Z',
    'UTC',
    { date: '2026-12-01', time: '00:00', day: 'tue' },
  ],
  // A quarter of an hour.
  [
    '2026-12-01T12:00Z',
    'Asia/Kathmandu',
    { date: '2026-12-01', time: '17:45' },
  ],
])('reads the wall clock at %s in %s', (at, timeZone, seen) => {
  expect(readSchedule({ timeZone }, Date.parse(at))).toMatchObject(seen);
});

test('reads the clock of the visitor when no zone is named', () => {
  const now = new Date(2026, 11, 1, 9, 30);
  expect(readSchedule({}, now.getTime())).toMatchObject({
    date: '2026-12-01',
    time: '09:30',
    day: 'tue',
    isOpen: true,
  });
});

test.each<[at: string, open: boolean]>([
  // Clocks go from 02:00 to 03:00 on 2026-03-29, at 01:00 UTC.
  ['2026-03-28T07:59Z', false],
  ['2026-03-28T08:00Z', true],
  ['2026-03-28T15:59Z', true],
  ['2026-03-28T16:00Z', false],
  ['2026-03-29T06:59Z', false],
  ['2026-03-29T07:00Z', true],
  ['2026-03-29T15:00Z', false],
  // And back from 03:00 to 02:00 on 2026-10-25, at 01:00 UTC.
  ['2026-10-24T07:00Z', true],
  ['2026-10-25T07:00Z', false],
  ['2026-10-25T08:00Z', true],
])('keeps 9 to 5 in Berlin over daylight saving: %s: %s', (at, open) => {
  expect(isOpen({ hours: office, timeZone: berlin }, at)).toBe(open);
});

test.each<[at: string, open: boolean]>([
  ['2026-03-07T14:00Z', true],
  ['2026-03-07T13:59Z', false],
  ['2026-03-08T13:00Z', true],
  ['2026-10-31T13:00Z', true],
  ['2026-11-01T13:00Z', false],
  ['2026-11-01T14:00Z', true],
])('keeps 9 to 5 in New York over daylight saving: %s: %s', (at, open) => {
  expect(isOpen({ hours: office, timeZone: newYork }, at)).toBe(open);
});

test('is closed in an hour that a spring night leaves out', () => {
  const hours: Schedule['hours'] = ['02:00', '03:00'];
  const night = Date.parse('2026-03-28T23:00Z');
  const open = (nowMs: number): { isOpen: boolean } =>
    readSchedule({ hours, timeZone: berlin }, nowMs);
  const minutes = Array.from({ length: 6 * 60 }, (_, n) => n);
  expect(minutes.some((n) => open(night + n * 60_000).isOpen)).toBe(false);
});

test('is open twice in an hour that an autumn night repeats', () => {
  const hours: Schedule['hours'] = ['02:00', '03:00'];
  const night = Date.parse('2026-10-24T22:00Z');
  const open = (nowMs: number): { isOpen: boolean } =>
    readSchedule({ hours, timeZone: berlin }, nowMs);
  const minutes = Array.from({ length: 6 * 60 }, (_, n) => n);
  const count = minutes.filter((n) => open(night + n * 60_000).isOpen).length;
  expect(count).toBe(120);
});

test.each<[at: string, open: boolean]>([
  ['2026-12-01T21:59Z', false],
  ['2026-12-01T22:00Z', true],
  ['2026-12-02T00:00Z', true],
  ['2026-12-02T01:59Z', true],
  ['2026-12-02T02:00Z', false],
])('is open over midnight: %s: %s', (at, open) => {
  expect(isOpen({ hours: ['22:00', '02:00'], timeZone: 'UTC' }, at)).toBe(open);
});

test.each<[hours: Schedule['hours'], at: string, open: boolean]>([
  [['00:00', '24:00'], '2026-12-01T00:00Z', true],
  [['00:00', '24:00'], '2026-12-01T23:59Z', true],
  [['20:00', '24:00'], '2026-12-01T23:59Z', true],
  [['20:00', '24:00'], '2026-12-01T00:00Z', false],
  [['20:00', '00:00'], '2026-12-01T23:59Z', true],
  [['20:00', '00:00'], '2026-12-01T00:00Z', false],
])('is open at the ends of a day: %o at %s: %s', (hours, at, open) => {
  expect(isOpen({ hours, timeZone: 'UTC' }, at)).toBe(open);
});

test.each<[schedule: Schedule, at: string, open: boolean]>([
  [{ from: '2026-12-01' }, '2026-11-30T22:59Z', false],
  [{ from: '2026-12-01' }, '2026-11-30T23:00Z', true],
  [{ to: '2026-12-24' }, '2026-12-24T22:59Z', true],
  [{ to: '2026-12-24' }, '2026-12-24T23:00Z', false],
  [{ from: '2026-12-01T09:00' }, '2026-12-01T07:59Z', false],
  [{ from: '2026-12-01T09:00' }, '2026-12-01T08:00Z', true],
  [{ from: '2026-12-01T09:00:00' }, '2026-12-01T08:00Z', true],
  [{ to: '2026-12-24T12:00' }, '2026-12-24T10:59Z', true],
  [{ to: '2026-12-24T12:00' }, '2026-12-24T11:00Z', false],
  [{ from: '2026-12-01T09:00:00Z' }, '2026-12-01T08:59Z', false],
  [{ from: '2026-12-01T09:00:00Z' }, '2026-12-01T09:00Z', true],
  [{ from: '2026-12-01T09:00:00+05:30' }, '2026-12-01T03:29Z', false],
  [{ from: '2026-12-01T09:00:00+05:30' }, '2026-12-01T03:30Z', true],
  [{ to: '2026-12-24T12:00:00-05:00' }, '2026-12-24T16:59Z', true],
  [{ to: '2026-12-24T12:00:00-05:00' }, '2026-12-24T17:00Z', false],
])('keeps %o, read in Berlin: at %s: %s', (schedule, at, open) => {
  expect(isOpen({ ...schedule, timeZone: berlin }, at)).toBe(open);
});

test('goes by the day in its zone', () => {
  const days: Schedule['days'] = ['sat', 'sun'];
  expect(isOpen({ days, timeZone: berlin }, '2026-12-04T23:00Z')).toBe(true);
  expect(isOpen({ days, timeZone: newYork }, '2026-12-05T04:59Z')).toBe(false);
});

test('is open only when everything says so', () => {
  const schedule: Schedule = {
    from: '2026-12-01',
    to: '2026-12-24',
    days: ['tue'],
    hours: office,
    timeZone: 'UTC',
  };
  expect(isOpen(schedule, '2026-12-01T09:00Z')).toBe(true);
  expect(isOpen(schedule, '2026-12-02T09:00Z')).toBe(false);
  expect(isOpen(schedule, '2026-12-29T09:00Z')).toBe(false);
});

test('is open again a week later, whatever daylight saving does', () => {
  const hours: Schedule['hours'] = ['12:00', '13:00'];
  fc.assert(
    fc.property(
      fc.constantFrom(berlin, newYork, 'Australia/Lord_Howe', 'UTC'),
      fc.integer({ min: 0, max: 365 * 24 * 60 }),
      (timeZone, minutes) => {
        const nowMs = Date.UTC(2026, 0, 1) + minutes * 60_000;
        const { time, isOpen: open } = readSchedule({ hours, timeZone }, nowMs);
        expect(open).toBe(time.startsWith('12'));
      },
    ),
  );
});

test('throws for a time zone that nobody knows: its rule is not met', () => {
  expect(() => readSchedule({ timeZone: 'Mars/X' }, 0)).toThrow(RangeError);
});

test.each([
  ['from', '2026-10-25T02:30', '2026-10-25T00:30Z'],
  ['to', '2026-10-25T02:30', '2026-10-25T01:30Z'],
  ['from', '2026-10-25T03:00', '2026-10-25T02:00Z'],
  ['from', '2026-03-29T02:30', '2026-03-29T01:30Z'],
  ['to', '2026-03-29T02:30', '2026-03-29T01:30Z'],
  ['from', '2026-12-01T09:00', '2026-12-01T08:00Z'],
] as const)(
  'changes once at %s %s, whatever clocks do that night',
  (edge, wall, at) => {
    const changeMs = Date.parse(at);
    const schedule = { [edge]: wall, timeZone: berlin };
    for (let minute = -240; minute < 240; minute += 1) {
      const { isOpen: open } = readSchedule(
        schedule,
        changeMs + minute * 60_000,
      );
      expect(open, `${minute} min`).toBe(minute >= 0 === (edge === 'from'));
    }
  },
);
