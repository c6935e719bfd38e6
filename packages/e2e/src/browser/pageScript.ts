import type { PageFunction } from './Browser.ts';

interface Reply {
  value?: unknown;
  error?: { message: string; stack: string };
}

/** An expression that runs `script` with `arg` and throws what it throws. */
export function callExpression<A>(
  script: PageFunction<A, unknown>,
  arg?: A,
): string {
  return typeof script === 'string'
    ? `(${script})`
    : `(${String(script)})(${JSON.stringify(arg) ?? 'undefined'})`;
}

/** Like `callExpression`, with the outcome as a promise of a string for `readReply`. */
export function replyExpression<A>(
  script: PageFunction<A, unknown>,
  arg?: A,
): string {
  return `(async () => {
    try {
      return JSON.stringify({ value: await ${callExpression(script, arg)} });
    } catch (error) {
      const { message = String(error), stack = '' } = Object(error);
      return JSON.stringify({ error: { message, stack } });
    }
  })()`;
}

/** @throws What the script threw in the page. */
export function readReply<T>(reply: string): T {
  const { value, error } = JSON.parse(reply) as Reply;
  if (!error) return value as T;
  throw new Error(error.message, { cause: error.stack });
}
