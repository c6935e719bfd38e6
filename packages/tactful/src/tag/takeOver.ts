import type { Tactful } from '@tactful/core';

/** The global function: the stub before the script has loaded, the same function after. */
export interface GlobalFunction extends Partial<Tactful> {
  (method: string, ...args: unknown[]): unknown;
  /** Calls that wait, and from then on what carries them out. */
  q?: { push(call: Iterable<unknown>): unknown } | undefined;
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
  const { grant, revoke } = client.consent;
  const methods = {
    ...client,
    'consent.grant': grant,
    'consent.revoke': revoke,
  };
  const carryOut = ([method, ...args]: Iterable<unknown>): unknown => {
    const name = String(method) as 'track';
    const run = Object.hasOwn(methods, name) && methods[name];
    if (typeof run === 'function') return run(...(args as [string]));
    console.warn(`[tactful] No method "${name}". Check its name.`);
    return undefined;
  };
  const global: GlobalFunction = waiting ?? ((...call) => global.q?.push(call));
  const calls = global.q;
  Object.assign(global, client);
  global.q = { push: carryOut };
  // What the stub has kept.
  if (Array.isArray(calls)) calls.forEach(carryOut);
  return global;
}
