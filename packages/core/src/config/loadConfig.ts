import type { Config } from '../types.gen.ts';
import { fnv1a } from '../lib/fnv1a.ts';

/** A config as it came, not checked yet, its content hash and its text. */
export interface LoadedConfig {
  value: unknown;
  hash: string;
  text: string;
}

const TIMEOUT_MS = 10_000;

/**
 * Gets the config: the object itself, or what its URL holds (the browser's
 * cache answers with its copy where the ETag still holds).
 *
 * @throws {Error} The fact and the remedy, when there is no answer, no 2xx, or no JSON.
 */
export async function loadConfig(
  config: Config | string,
  fetch: typeof globalThis.fetch,
): Promise<LoadedConfig> {
  let problem = 'did not arrive';
  try {
    let text: string;
    if (typeof config === 'string') {
      const response = await fetch(config, {
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      problem = `answered ${response.status}`;
      if (!response.ok) throw response;
      text = await response.text();
    } else text = JSON.stringify(config);
    problem = 'is not JSON';
    const value = JSON.parse(text) as Config | null;
    return { value, hash: value?.hash || fnv1a(text), text };
  } catch {
    throw new Error(`Config ${config} ${problem}. Check the URL.`);
  }
}
