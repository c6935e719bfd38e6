import type { Adapter, AdapterRequest, Reply } from '@tactful/core';
import { backOff, headerAt, sizeOf } from '@tactful/core/delivery';
import type { TactfulRecord } from '@tactful/schema';
import { type Fate, judgeReply } from './judgeReply.ts';
import type { Outlet } from './Outlet.ts';

const TIMEOUT_MS = 10_000;
/** How often a wrong address or secret is tried again. */
const BLOCKED_MS = 60_000;

/** What is told while records are forwarded. */
export interface ForwardEvents {
  /** Records that the destination will never have. */
  onDropped(reason: string, count: number): void;
  /** Why it waits: at each try with a wrong address or secret, else after three failures in a row. */
  onWaiting(reason: string): void;
}

/**
 * Forwards records to one destination, and does not give up: it resolves when each
 * is there, or dropped with a reason, or the signal has aborted.
 *
 * @returns Whether all are settled.
 */
export async function forwardRecords(
  adapter: Adapter,
  records: readonly TactfulRecord[],
  options: { outlet: Outlet; signal: AbortSignal; events: ForwardEvents },
): Promise<boolean> {
  const { outlet, signal, events } = options;
  /** Groups that are still to be sent. */
  const left: TactfulRecord[][] = [[...records]];
  let failures = 0;

  const split = (group: TactfulRecord[], reason: string): void => {
    if (group.length < 2) return events.onDropped(reason, group.length);
    const middle = group.length >> 1;
    left.unshift(group.slice(0, middle), group.slice(middle));
  };
  const post = async (request: AdapterRequest): Promise<Fate> => {
    const { url, ids: _, method = 'POST', ...init } = request;
    let reply: Reply | undefined;
    try {
      const response = await outlet.fetch(url, {
        ...(init as RequestInit),
        method,
        signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      });
      const { status, headers } = response;
      reply = { status, headers, body: await response.text() };
    } catch {
      // Not reached, or not heard: it is tried again.
    }
    return judgeReply(adapter, request, { reply, nowMs: outlet.now() });
  };
  const send = async (group: TactfulRecord[]): Promise<void> => {
    const header = headerAt(outlet.now());
    if ('deliver' in adapter) return adapter.deliver(group, header);
    const requests = adapter.encode(group, header);
    const { bytes = Infinity } = adapter.limits ?? {};
    if (requests.some(({ body }) => sizeOf(body) > bytes)) {
      return split(group, 'too_large');
    }
    for (const [index, request] of requests.entries()) {
      const carried = (one: AdapterRequest): TactfulRecord[] =>
        group.filter(({ id }) => one.ids.includes(id));
      const settled = await post(request);
      if (settled.fate === 'later') {
        // This one and those behind it; what is before it is there.
        left.unshift(requests.slice(index).flatMap(carried));
        failures += 1;
        if (settled.isBlocked)
          events.onWaiting('its address or secret is wrong');
        else if (failures === 3) events.onWaiting('it does not take them');
        const waitMs = settled.isBlocked
          ? BLOCKED_MS
          : (settled.waitMs ?? backOff(failures, outlet.random));
        return outlet.wait(waitMs);
      }
      failures = 0;
      if (settled.fate === 'split') split(carried(request), settled.reason);
      else if (settled.fate === 'refused') {
        events.onDropped(settled.reason, request.ids.length);
      } else {
        const { rejected } = settled;
        const count = typeof rejected === 'number' ? rejected : rejected.length;
        if (count) events.onDropped('rejected', count);
      }
    }
  };

  while (left.length && !signal.aborted) {
    const group = left.shift()!;
    try {
      await send(group);
    } catch {
      // The adapter's own mistake: with one record, or with all.
      split(group, 'encode');
    }
  }
  return !left.length;
}
