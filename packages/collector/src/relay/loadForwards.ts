import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Adapter } from '@tactful/core';
import { SetupError } from '../lib/SetupError.ts';

/**
 * Loads the destinations from a module: its default export is a list of adapters.
 *
 * @throws {SetupError} If there is none.
 */
export async function loadForwards(file: string): Promise<Adapter[]> {
  let found: unknown;
  try {
    const module = (await import(pathToFileURL(resolve(file)).href)) as {
      default?: unknown;
    };
    found = module.default;
  } catch (error) {
    throw new SetupError(
      `Cannot load ${file}: ${(error as Error).message}. Pass a module to --forward.`,
    );
  }
  const isAdapter = (one: unknown): boolean => {
    const { name, encode, deliver } = Object(one) as Record<string, unknown>;
    return (
      typeof name === 'string' && typeof (encode ?? deliver) === 'function'
    );
  };
  if (Array.isArray(found) && found.every(isAdapter)) return found as Adapter[];
  throw new SetupError(
    `${file} exports no list of adapters. Write \`export default [slackAdapter({ … })]\`.`,
  );
}
