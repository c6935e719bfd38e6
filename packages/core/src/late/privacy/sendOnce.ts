import type { Context } from '../../Context.ts';
import type { Adapter, BatchHeader } from '../../deliver/Adapter.ts';
import { createTransport } from '../../deliver/createTransport.ts';
import { isForeign, readVerdict } from '../../send/readVerdict.ts';
import type { TactfulRecord } from '../../types.gen.ts';

/**
 * Sends records beside the queue: at once, one time, so that they outlive the page.
 *
 * @returns Whether the destination has all of them; `undefined` if it takes none of these.
 */
export async function sendOnce(
  context: Context,
  adapter: Adapter,
  { records, header }: { records: TactfulRecord[]; header: BatchHeader },
): Promise<boolean | undefined> {
  try {
    if ('deliver' in adapter) {
      adapter.deliver(records, header);
      return true;
    }
    const transport = createTransport(context);
    const requests = adapter.encode(records, header);
    if (!requests.length) return undefined;
    const { signal } = new AbortController();
    const answers = requests.map(async (request) => {
      const reply = await transport(request, signal);
      const verdict = readVerdict(adapter, reply);
      return verdict === 'ok' || isEmptyRefusal(verdict)
        ? !isForeign(reply!)
        : false;
    });
    return (await Promise.all(answers)).every(Boolean);
  } catch {
    return false;
  }
}

/** Nothing of it was refused. */
function isEmptyRefusal(verdict: unknown): boolean {
  const { rejected } = Object(verdict) as { rejected?: unknown };
  return (Array.isArray(rejected) ? rejected.length : rejected) === 0;
}
