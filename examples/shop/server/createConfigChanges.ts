import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Context } from 'hono';
import { streamSSE, type SSEStreamingApi } from 'hono/streaming';
import { onFileSaved } from './onFileSaved.ts';
import { readProblem } from './readProblem.ts';

export interface ConfigChanges {
  /** Answers with a stream: `current` with a hash at its start, `saved` with one at each save, `broken` with a reason. */
  stream(context: Context): Response;
  /** Stops watching and ends every stream. */
  dispose(): void;
}

const KEEP_ALIVE_MS = 15_000;

/** Watches the config file and tells every open page when it was saved. */
export function createConfigChanges(path: string): ConfigChanges {
  const streams = new Set<SSEStreamingApi>();
  let state = describe(readFileSync(path, 'utf8'));

  const stop = onFileSaved(
    (text) => {
      state = describe(text);
      for (const stream of streams) void stream.writeSSE(state);
    },
    { path },
  );

  const keepAlive = setInterval(() => {
    for (const stream of streams) void stream.write(': still here\n\n');
  }, KEEP_ALIVE_MS).unref();

  return {
    stream: (context) =>
      streamSSE(context, async (stream) => {
        const aborted = new Promise<void>((resolve) => {
          stream.onAbort(resolve);
        });
        streams.add(stream);
        const event = state.event === 'saved' ? 'current' : state.event;
        await stream.writeSSE({ ...state, event });
        await aborted;
        streams.delete(stream);
      }),
    dispose: () => {
      stop();
      clearInterval(keepAlive);
      for (const stream of streams) stream.abort();
    },
  };
}

/** `saved` with a hash, or `broken` with the reason: the last good config stays in effect then. */
function describe(text: string): { event: string; data: string } {
  const problem = readProblem(text);
  if (problem) return { event: 'broken', data: problem };
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return { event: 'saved', data: hash };
}
