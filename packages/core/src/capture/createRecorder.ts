import type { Context } from '../Context.ts';
import type { Outbox } from '../deliver/createOutbox.ts';
import { toPlain } from '../lib/toPlain.ts';
import { uuidV7 } from '../lib/uuidV7.ts';
import type { ResponseData, TactfulRecord } from '../types.gen.ts';
import type { Happening } from './createFacts.ts';
import type { Visitor } from './createVisitor.ts';

/** Makes complete records and queues them. */
export interface Recorder {
  touchpoint(happening: Happening): void;
  /** What became of a prompt. */
  prompt(name: string, data: { touchpoint?: string | undefined }): void;
  /** One step of a response; resolves when every receiver has it. */
  response(data: ResponseData): Promise<unknown>;
}

/** Where a touchpoint happens unless the journey says otherwise. */
const DEFAULT_CHANNEL = 'web';

export function createRecorder(
  context: Context,
  parts: { visitor: Visitor; outbox: Outbox },
): Recorder {
  const { visitor, outbox } = parts;
  const { window, options } = context;
  const pageId = uuidV7(context.now());
  let seq = 0;

  /** Resolves when every receiver has it. */
  const add = (
    type: TactfulRecord['type'],
    { name, properties, atMs, path }: Happening,
    touchpoint = name,
  ): Promise<unknown> => {
    const { journey } = context.plan.config;
    const { phase, channel = DEFAULT_CHANNEL } =
      journey?.touchpoints[touchpoint] ?? {};
    // Plain JSON from here on: nothing of the host's is shared, nothing is undefined.
    const record = {
      id: uuidV7(atMs),
      type,
      name,
      at: new Date(atMs).toISOString(),
      session: visitor.session().id,
      visitor: visitor.id(),
      user: visitor.user,
      page: { id: pageId, path },
      seq: seq++,
      journey: journey && { phase, version: journey.version },
      channel,
      config: context.hash,
      environment: options.environment ?? 'production',
      release: options.release,
      preview: options.mode === 'test' || undefined,
      data: properties,
    };
    return outbox.add(toPlain(record) as TactfulRecord);
  };

  const now = (name: string, data: object): Happening => ({
    name,
    properties: data as Happening['properties'],
    atMs: context.now(),
    path: window.location.pathname,
  });

  return {
    touchpoint: (happening) => void add('touchpoint', happening),
    prompt: (name, data) =>
      void add('prompt', now(name, data), data.touchpoint),
    response: (step) => {
      context.emit('answered', step);
      return add(
        'response',
        now(step.prompt, {
          ...step,
          locale:
            options.locale ??
            (window.document.documentElement.lang || undefined),
        }),
        step.touchpoint,
      );
    },
  };
}
