/** The mark of an event: what is looked for in the bodies of all products alike. */
export function markOf(n: number): string {
  return `mark-${n}-end`;
}

/** An event as it arrived. */
export interface ArrivedEvent {
  readonly n: number;
  /** What its receiver tells repetitions by. */
  readonly id: string;
}

/** The key of each product's id, which stands in the same object as the event. */
const ID_KEYS = ['messageId', 'eid', 'uuid', 'event_id', 'id'] as const;

/** What Sentry tells of the events before this one. */
const TRAIL = 'breadcrumbs';

/** The events in a body of JSON, or of a line of JSON each. */
export function readEvents(body: string): ArrivedEvent[] {
  return body.split('\n').flatMap((line) => {
    if (!line.includes('mark-')) return [];
    const events = eventsIn(JSON.parse(line));
    if (!events.length) throw new Error(`Not understood: ${line}`);
    return events;
  });
}

/** Looks for the innermost object that has both a mark and an id. */
function eventsIn(value: unknown): ArrivedEvent[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value)
    .filter(([key]) => key !== TRAIL)
    .flatMap(([, one]) => eventsIn(one));
  if (inside.length) return inside;
  const [, n] = /mark-(\d+)-end/.exec(JSON.stringify(value)) ?? [];
  const fields = value as Record<string, unknown>;
  const key = ID_KEYS.find((one) => typeof fields[one] === 'string');
  return n && key ? [{ n: Number(n), id: String(fields[key]) }] : [];
}
