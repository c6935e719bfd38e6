import type { Config } from '../../types.gen.ts';
import type { Plan } from '../compile.ts';
import type { Listener } from '../CompiledPrompt.ts';
import { type History, noHistory } from '../history.ts';
import { historyFacts } from '../historyFacts.ts';
import type { Facts } from '../matches.ts';
import type { Busy, Happening, Moment, PageView } from '../Moment.ts';
import { addToPath } from '../session.ts';
import { isDerived } from './isDerived.ts';
import { uuidTimeMs, type VisitRecord } from './readVisit.ts';

/** How long `identify()` was waited for, from the start of the page. */
const USER_MS = 5_000;

/** What a replay knows at one record of a visit. */
export interface Visit {
  history: History;
  page: PageView;
  /** Id of the prompt that is on the screen. */
  visible: string | undefined;
  /** Takes over what a record says of page, session, user and facts; tells what is new. */
  enter(one: VisitRecord): { isPage: boolean; isUser: boolean };
  /** Whether the user is known. */
  isNamed(): boolean;
  /** A touchpoint of the session. */
  addToPath(name: string): void;
  /** Which fact that this trigger's prompt looks at was not recorded. */
  missing(listener: Listener): string | undefined;
  momentAt(happening: Happening, nowMs: number, busy: Busy): Moment;
}

export function createVisit(
  plan: Plan,
  config: Config,
  history: History | undefined,
): Visit {
  let flat: Readonly<Record<string, unknown>> = {};
  let session = { id: '', startedAtMs: NaN, path: [] as readonly string[] };
  let visitor = '';
  let user: string | undefined;
  let userDueAtMs = 0;
  let place = '';

  const factsAt = (
    { name, properties, path }: Happening,
    nowMs: number,
  ): Facts => {
    const facts: Record<string, unknown> = {
      event: properties,
      history: historyFacts(visit.history),
      journey: {
        phase: config.journey?.touchpoints[name]?.phase,
        path: session.path,
      },
      page: { path },
      session: { seconds: Math.floor((nowMs - session.startedAtMs) / 1_000) },
    };
    for (const [fact, value] of Object.entries(flat)) {
      if (!isDerived(fact) && value !== null) setFact(facts, fact, value);
    }
    return facts;
  };

  const visit: Visit = {
    history: history ?? noHistory,
    page: { sinceMs: NaN, shown: 0, counts: {} },
    visible: undefined,
    enter: ({ record, atMs }) => {
      if (record.session !== session.id) {
        session = { id: record.session, startedAtMs: NaN, path: [] };
      }
      if (record.name === 'session.started') {
        session = { ...session, startedAtMs: atMs };
      }
      visitor = record.visitor ?? visitor;
      flat = record.facts ?? flat;
      const { id, path } = record.page;
      const before = place;
      place = `${id} ${path}`;
      const startedAtMs = uuidTimeMs(id);
      const isUser = !user && Boolean(record.user);
      user = record.user;
      userDueAtMs = user ? 0 : startedAtMs + USER_MS;
      if (place === before) return { isPage: false, isUser };
      const isDocument = !before.startsWith(id);
      visit.page = {
        // A document says when it began; another path, only by its first record.
        sinceMs: isDocument ? startedAtMs : atMs,
        shown: 0,
        counts: {},
      };
      if (isDocument) visit.visible = undefined;
      return { isPage: true, isUser };
    },
    isNamed: () => Boolean(user),
    addToPath: (name) => {
      const { path } = addToPath({ ...session, lastAtMs: 0, pages: 0 }, name);
      session = { ...session, path };
    },
    missing: ({ compiled }) => {
      const reads = [...compiled.reads, ...(plan.interruptWhere?.reads ?? [])];
      return reads.find((path) =>
        path === 'session.seconds'
          ? Number.isNaN(session.startedAtMs)
          : !isDerived(path) && !Object.hasOwn(flat, path),
      );
    },
    momentAt: (happening, nowMs, busy) => ({
      happening,
      facts: factsAt(happening, nowMs),
      nowMs,
      visitor,
      session: session.id,
      page: visit.page,
      busy: { ...busy, ...(visit.visible && { prompt: visit.visible }) },
      // It was recorded, so its signal was on.
      signals: [happening.name],
      userDueAtMs,
    }),
  };
  return visit;
}

function setFact(
  facts: Record<string, unknown>,
  path: string,
  value: unknown,
): void {
  const keys = path.split('.');
  const last = keys.pop()!;
  let holder = facts;
  for (const key of keys) {
    holder[key] = { ...(holder[key] as object | undefined) };
    holder = holder[key] as Record<string, unknown>;
  }
  holder[last] = value;
}
