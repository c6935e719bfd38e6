type Json = Record<string, unknown>;

/** What the conditions here name. */
export const names = {
  segments: { eu: { 'locale.region': { $in: ['AT', 'DE'] } } },
  lists: { key: ['a-17'] },
};

/** Conditions that are right. */
export const goodConditions: Json[] = [
  {},
  { 'event.plan': 'pro', 'event.total': 5, 'event.isNew': true },
  { 'event.none': null },
  { 'event.tags': ['a', { b: [] }], 'event.place': { city: 'x' } },
  { 'event.total': { $gt: 5, $lte: 10 }, 'event.plan': { $gte: 'a' } },
  { 'traits.plan': { $eq: { a: 1 } }, 'traits.age': { $ne: null } },
  { 'locale.region': { $in: ['AT', null, 1, true] } },
  { 'locale.region': { $nin: [], $ini: ['at'], $nini: ['de'] } },
  { 'traits.account': { $inGroup: 'key' } },
  { 'traits.account': { $notInGroup: 'key' } },
  { 'event.tags': { $all: ['a', { $gt: 5 }], $alli: ['B'] } },
  { 'event.tags': { $size: 2 } },
  { 'event.tags': { $size: { $gte: 2 } } },
  { 'event.items': { $elemMatch: { sku: 'x', 'price.net': { $lt: 9 } } } },
  { 'event.items': { $elemMatch: { $gt: 5 } } },
  { 'event.items': { $elemMatch: { $or: [{ a: 1 }, { b: 2 }] } } },
  { 'traits.plan': { $exists: false }, 'event.a': { $type: 'array' } },
  { 'traits.plan': { $not: { $in: ['pro'] } } },
  { 'page.path': { $regex: '^/a(b|c)$', $regexi: 'X' } },
  { 'page.path': { $like: '/shop/**' } },
  { 'page.path': { $like: ['/shop', '/shop/*'] } },
  { 'host.release': { $vgte: '1.10.0', $vlt: 'v2' } },
  { 'host.release': { $veq: '1.0.0', $vne: '1.0', $vgt: '0', $vlte: '3' } },
  { 'traits.createdAt': { $before: '-14d', $after: '2026-01-31' } },
  { 'traits.createdAt': { $before: 'now', $after: 1_700_000_000_000 } },
  { 'traits.createdAt': { $before: '+3d', $after: '2026-01-31T12:00:00Z' } },
  { 'traits.createdAt': { $before: '2026-01-31T12:00:00.5+05:30' } },
  { $and: [{ $or: [] }, { $nor: [{ a: 1 }] }], $not: { $segment: 'eu' } },
];
