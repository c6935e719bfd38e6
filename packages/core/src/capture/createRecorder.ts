import type { Context } from '../Context.ts';
import type { Outbox } from '../deliver/createOutbox.ts';
import type { Happening } from '../engine/Moment.ts';
import { sizeOf } from '../deliver/sizeOf.ts';
import { uuidV7 } from '../lib/uuidV7.ts';
import type { Safety } from '../present/Ui.ts';
import type { TactfulRecord } from '../types.gen.ts';
import type { FactSource } from './createFacts.ts';
import type { Page } from './createPage.ts';
import type { Visitor } from './createVisitor.ts';

/** What changes from record to record. */
export interface RecordContent {
  type: TactfulRecord['type'];
  name: string;
  data: Happening['properties'];
  /** The touchpoint whose phase and channel it belongs to. @default `name` */
  touchpoint?: string | undefined;
  /** Epoch milliseconds. @default now */
  atMs?: number | undefined;
  /** Path of the page. @default that of now */
  path?: string | undefined;
}

/** Makes a complete record and queues it; resolves when it is on the device, or with every receiver. */
export type Recorder = (content: RecordContent) => Promise<Safety>;

/** Where a touchpoint happens unless the journey says otherwise. */
const DEFAULT_CHANNEL = 'web';

export function createRecorder(
  context: Context,
  parts: { visitor: Visitor; outbox: Outbox; facts: FactSource; page: Page },
): Recorder {
  const { visitor, outbox, facts, page } = parts;
  const { now, options } = context;
  const pageId = uuidV7(now());
  let seq = 0;

  return (content) => {
    const { type, name, data, touchpoint = name, atMs = now() } = content;
    const { path = page.path() } = content;
    const { journey } = context.plan.config;
    const { phase, channel = DEFAULT_CHANNEL } =
      journey?.touchpoints?.[touchpoint] ?? {};
    const record = {
      id: uuidV7(atMs),
      type,
      name,
      at: new Date(atMs).toISOString(),
      session: visitor.session().id,
      visitor: visitor.state().visitor,
      user: visitor.user || undefined,
      page: { id: pageId, path },
      seq: seq++,
      journey: journey && { phase, version: journey.version },
      channel,
      config: context.hash,
      environment: options.environment || 'production',
      release: options.release || undefined,
      preview: options.mode === 'test' || undefined,
      facts: facts.news({ name: touchpoint, properties: data, atMs, path }),
      data,
    };
    // Plain JSON from here on: nothing of the host's is shared, nothing is undefined.
    let text = JSON.stringify(record);
    const edited = context.editRecord?.(JSON.parse(text) as TactfulRecord);
    if (edited instanceof Promise) return edited;
    if (edited) text = JSON.stringify(edited);
    return outbox.add(JSON.parse(text) as TactfulRecord, sizeOf(text));
  };
}
