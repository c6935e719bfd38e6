import type { Tactful } from '@tactful/core';

/** The global function: the stub before the script has loaded, the same function after. */
export interface GlobalFunction extends Partial<Tactful> {
  (method: string, ...args: unknown[]): unknown;
  /** Calls that wait, and from then on what carries them out. */
  q?: { push(call: ArrayLike<unknown>): unknown } | undefined;
}

/**
 * Gives the page's stub its methods and carries out the calls that it has kept,
 * in order. References to the stub stay good: the function is the same.
 *
 * @param waiting The stub, if the page has one.
 */
export function takeOver(
  waiting: GlobalFunction | undefined,
  client: Tactful,
): GlobalFunction {
  const carryOut = (call: ArrayLike<unknown>): unknown => {
    const [method = '', ...args] = Array.from(call);
    const name = String(method);
    const run = name
      .split('.')
      .reduce<unknown>(
        (owner, key) =>
          Object.hasOwn(Object(owner), key) ? (owner as never)[key] : undefined,
        client,
      );
    if (typeof run === 'function') return run(...args) as unknown;
    console.warn(
      `[tactful] There is no method "${name}". Known: ${Object.keys(client).join(', ')}.`,
    );
    return undefined;
  };

  const global: GlobalFunction = waiting ?? ((...call) => global.q?.push(call));
  const calls = global.q;
  Object.defineProperties(global, Object.getOwnPropertyDescriptors(client));
  global.q = { push: carryOut };
  if (Array.isArray(calls)) calls.forEach(carryOut);
  return global;
}
