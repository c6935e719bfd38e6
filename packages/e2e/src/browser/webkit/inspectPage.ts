import { setTimeout as delay } from 'node:timers/promises';
import type { Inspector, TargetKey } from './connectInspector.ts';

/** The inspector's view of one tab, over process swaps. */
export interface InspectedPage {
  /** https://github.com/WebKit/WebKit/tree/main/Source/JavaScriptCore/inspector/protocol */
  send<T = unknown>(method: string, params?: object): Promise<T>;
  /** Sends to the tab's process, and to every later one before it runs a script. */
  sendAlways(method: string, params?: object): Promise<void>;
}

export type InspectorEvents = (method: string, params: never) => void;

interface Message {
  id?: number;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { message: string };
}

interface TargetInfo {
  targetId: string;
  type: string;
  isPaused?: boolean;
}

interface Waiting {
  target: string;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** No target has this id. What it is sent is dropped without a reply. */
const NOBODY = 0x7fff_ffffn;
const NUDGE_AFTER_MS = 1;

/** Starts to inspect a tab. Resolves once its events arrive. */
export async function inspectPage(
  inspector: Inspector,
  key: TargetKey,
  onEvent: InspectorEvents,
): Promise<InspectedPage> {
  const waiting = new Map<number, Waiting>();
  const wrappers = new Map<number, number>();
  const always: [method: string, params: object][] = [];
  const ready = Promise.withResolvers<void>();
  let lastId = 0;
  let current = '';

  const sendOuter = (method: string, params: object) => {
    lastId += 1;
    inspector.send(key, JSON.stringify({ id: lastId, method, params }));
    return lastId;
  };

  const sendTo = <T>(target: string, method: string, params: object) => {
    lastId += 1;
    const id = lastId;
    const reply = new Promise<unknown>((resolve, reject) => {
      waiting.set(id, { target, resolve, reject });
    });
    const wrapperId = sendOuter('Target.sendMessageToTarget', {
      targetId: target,
      message: JSON.stringify({ id, method, params }),
    });
    wrappers.set(wrapperId, id);
    return reply as Promise<T>;
  };

  const giveUp = (target: string) => {
    for (const [id, { reject, ...waits }] of waiting) {
      if (waits.target !== target) continue;
      waiting.delete(id);
      reject(new Error('The page navigated away or was closed.'));
    }
  };

  /**
   * "Received" and the reply proper come in two small writes, and TCP holds the second back until
   * the first is acknowledged: 40 ms later, or together with the next thing we write.
   */
  const nudge = async (id: number) => {
    await delay(NUDGE_AFTER_MS);
    if (waiting.has(id)) inspector.send([key[0], NOBODY], '');
  };

  const onInner = (target: string, message: Message) => {
    if (message.id === undefined) {
      if (target !== current) return;
      // What was asked of the old document gets no answer from the new one.
      if (
        message.method === 'Page.frameNavigated' &&
        isMainFrame(message.params)
      ) {
        giveUp(target);
      }
      onEvent(message.method ?? '', message.params as never);
      return;
    }
    const { resolve, reject } = waiting.get(message.id) ?? {};
    waiting.delete(message.id);
    if (message.error) reject?.(new Error(message.error.message));
    else resolve?.(message.result);
  };

  const outer: Record<string, (params: never) => void> = {
    'Target.targetCreated': ({ targetInfo }: { targetInfo: TargetInfo }) => {
      const { targetId, type, isPaused } = targetInfo;
      if (type !== 'page') return;
      for (const [method, params] of always) {
        sendTo(targetId, method, params).catch(() => undefined);
      }
      if (isPaused) sendOuter('Target.resume', { targetId });
      if (current) return;
      current = targetId;
      ready.resolve();
    },
    'Target.didCommitProvisionalTarget': (swap: { newTargetId: string }) => {
      giveUp(current);
      current = swap.newTargetId;
    },
    'Target.targetDestroyed': ({ targetId }: TargetInfo) => giveUp(targetId),
    'Target.dispatchMessageFromTarget': (params: {
      targetId: string;
      message: string;
    }) => onInner(params.targetId, JSON.parse(params.message) as Message),
  };

  inspector.inspect(key, (text) => {
    const { id = 0, method = '', params } = JSON.parse(text) as Message;
    outer[method]?.(params as never);
    const inner = wrappers.get(id);
    if (inner === undefined) return;
    wrappers.delete(id);
    void nudge(inner);
  });
  sendOuter('Target.setPauseOnStart', { pauseOnStart: true });
  await ready.promise;

  return {
    send: (method, params = {}) => sendTo(current, method, params),
    async sendAlways(method, params = {}) {
      always.push([method, params]);
      await sendTo(current, method, params);
    },
  };
}

function isMainFrame(params: unknown): boolean {
  const { frame } = params as { frame: { parentId?: string } };
  return frame.parentId === undefined;
}
