import type { Context } from '../Context.ts';
import type { Outbox } from '../deliver/createOutbox.ts';
import { toPlain } from '../lib/toPlain.ts';
import { uuidV7 } from '../lib/uuidV7.ts';
import type { TactfulRecord } from '../types.gen.ts';
import type { Visitor } from './createVisitor.ts';

/** What changes from record to record. */
export interface RecordContent {
  type: TactfulRecord['type'];
  name: string;
  data: object;
  /** The touchpoint whose phase and channel it belongs to. @default `name` */
  touchpoint?: string | undefined;
  /** Epoch milliseconds. @default now */
  atMs?: number | undefined;
  /** Path of the page. @default that of now */
  path?: string | undefined;
}

/** Makes a complete record and queues it; resolves when every receiver has it. */
export type Recorder = (content: RecordContent) => Promise<unknown>;

/** Where a touchpoint happens unless the journey says otherwise. */
const DEFAULT_CHANNEL = 'web';

export function createRecorder(
  context: Context,
  { visitor, outbox }: { visitor: Visitor; outbox: Outbox },
): Recorder {
  const { window, now, options } = context;
  const pageId = uuidV7(now());
  let seq = 0;

  return ({
    type,
    name,
    data,
    touchpoint = name,
    atMs = now(),
    path = window.location.pathname,
  }) => {
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
      preview: options.mode === 'test' || undefined,
      data,
    };
    // Plain JSON from here on: nothing of the host's is shared, nothing is undefined.
    return outbox.add(toPlain(record) as TactfulRecord);
  };
}
