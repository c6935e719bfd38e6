import { loadConfig } from '../../config/loadConfig.ts';
import type { Context } from '../../Context.ts';
import type { Adapter } from '../../deliver/Adapter.ts';
import { headerAt } from '../../deliver/headerAt.ts';
import type { Platform } from '../../Platform.ts';
import type { Safety } from '../../present/Ui.ts';
import type {
  Outcome,
  ShowOptions,
  Tactful,
  TactfulEvents,
  TactfulOptions,
} from '../../Tactful.ts';
import type { Config, TactfulRecord } from '../../types.gen.ts';
import { firstParties } from './firstParties.ts';
import { sendOnce } from './sendOnce.ts';

const FORWARDED = [
  'shown',
  'started',
  'answered',
  'submitted',
  'dismissed',
  'ignored',
] as const satisfies readonly (keyof TactfulEvents)[];

/** One at a time, by client. */
const open = new WeakSet<Context>();

/**
 * Opens a prompt that the visitor wants to see, though there is no consent. Nothing
 * is stored, nothing else is noticed, and only what is submitted in the end is
 * sent: at once, from memory, to destinations of the page's own, without a visitor.
 */
export async function openBefore(
  createClient: (options: TactfulOptions, platform: Platform) => Tactful,
  {
    context,
    platform,
    id,
    how,
    signal,
  }: {
    context: Context;
    platform: Platform;
    id: string;
    how: ShowOptions;
    signal: AbortSignal;
  },
): Promise<Outcome> {
  const { options } = context;
  if (open.has(context)) return { outcome: 'unavailable', reason: 'visible' };
  const adapters = firstParties(context);
  if (!adapters.length) return { outcome: 'unavailable', reason: 'consent' };
  open.add(context);
  let client: Tactful | undefined;
  const dispose = (): void => client?.dispose();
  try {
    const { value, hash } = await loadConfig(options.config, context.fetch);
    client = createClient(
      {
        ...options,
        config: onlyAsked(value as Config, { id, hash }),
        adapters,
        consent: 'granted',
        storage: 'memory',
        signals: [],
        history: undefined,
        beforeShow: undefined,
        // It is passed through the same hands as any other record.
        beforeSend: options.beforeSend ?? ((record) => record),
      },
      {
        ...platform,
        signalNames: [],
        sendNow: (record) => sendNow(context, { adapters, record }),
      },
    );
    signal.addEventListener('abort', dispose);
    for (const name of FORWARDED) {
      client.on(name, (detail) => context.emit(name, detail as never));
    }
    await client.ready;
    return await client.show(id, how);
  } finally {
    signal.removeEventListener('abort', dispose);
    dispose();
    open.delete(context);
  }
}

/** The config with this one prompt, which nothing opens by itself. */
function onlyAsked(
  config: Config,
  { id, hash }: { id: string; hash: string },
): Config {
  const prompts = config.prompts.filter((prompt) => prompt.id === id);
  return {
    ...config,
    hash,
    prompts: prompts.map(
      ({ trigger: _trigger, button: _button, ...prompt }) => prompt,
    ),
  };
}

/** Only what the visitor submits in the end leaves the page. */
async function sendNow(
  context: Context,
  { adapters, record }: { adapters: Adapter[]; record: TactfulRecord },
): Promise<Safety> {
  if (record.type !== 'response' || !record.data.final) return 'delivered';
  const { visitor: _, ...nobodys } = record;
  const header = headerAt(context.now());
  const answers = await Promise.all(
    adapters.map((adapter) =>
      sendOnce(context, adapter, { records: [nobodys], header }),
    ),
  );
  const wanted = answers.filter((one) => one !== undefined);
  return wanted.length && wanted.every(Boolean) ? 'delivered' : 'failed';
}
