import { z } from 'zod';
import { condition } from './condition.ts';
import { duration, touchpointName } from './scalars.ts';

const count = z.int().min(1).max(100);

const times = z
  .union([
    count,
    z
      .strictObject({ $gte: count.optional(), $lte: count.optional() })
      .refine(({ $gte, $lte }) => $gte ?? $lte, 'Give $gte, $lte or both.'),
  ])
  .meta({
    id: 'Times',
    description:
      '3: exactly the third time; {"$gte": 3}: from the third time on.',
  });

export const trigger = z
  .strictObject({
    on: touchpointName.meta({
      description: 'Name of the touchpoint that asks.',
    }),
    with: z.record(z.string(), z.unknown()).optional().meta({
      description:
        'Parameters of a signal: {"for": "30s"}, {"depth": 0.6}, {"selector": "#x"}.',
    }),
    where: condition.optional().meta({
      description: 'What must hold when it happens.',
    }),
    times: times.optional(),
    per: z.enum(['page', 'session', 'visitor']).optional().meta({
      description: 'Within what `times` counts; default "visitor".',
    }),
    within: duration.optional().meta({
      description: '`times` counts only what happened within this period.',
    }),
    delay: duration.optional().meta({
      description:
        'Waits, then decides again. Noticed by a page signal, it ends with the page.',
    }),
    cancelOn: z
      .union([touchpointName, z.array(touchpointName).min(1)])
      .optional()
      .meta({
        description: 'A touchpoint that calls off what waits.',
      }),
  })
  .refine(({ times: wanted, per, within }) => wanted ?? !(per ?? within), {
    message: '`per` and `within` need `times`.',
    path: ['times'],
  })
  .meta({ id: 'Trigger' });

const instant = z.union([
  z.iso.date(),
  z.iso.datetime({ offset: true, local: true }),
]);
const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'Write a time of day: "09:00".');

/** Whether the platform knows a time zone of this name. */
function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

export const schedule = z
  .strictObject({
    from: instant.optional().meta({
      description: 'First day, "2026-12-01", or moment.',
    }),
    to: instant.optional().meta({
      description: 'Last day, included, or the moment at which it ends.',
    }),
    days: z
      .array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']))
      .min(1)
      .optional(),
    hours: z.tuple([timeOfDay, timeOfDay]).optional().meta({
      description:
        'From and, not included, to: ["09:00", "17:00"]. May go past midnight.',
    }),
    timeZone: z
      .string()
      .refine(isTimeZone, 'No such time zone. Write "Europe/Berlin".')
      .optional()
      .meta({ description: 'IANA name; default: that of the visitor.' }),
  })
  .meta({ id: 'Schedule', description: 'When it may be asked at all.' });
