import { consoleAdapter } from '@tactful/adapters/console';
import { endpointAdapter } from '@tactful/adapters/endpoint';
import type { Adapter, Config, TactfulOptions } from '@tactful/core';

/**
 * Reads the options of a script tag from its `data-*` attributes:
 * `data-config` (URL, or `#id` of inline JSON), `data-endpoint`, `data-consent`,
 * `data-mode`, and, as they are, `data-name`, `data-locale`, `data-environment`,
 * `data-release`, `data-storage`, `data-redact`. An empty one is as good as none.
 *
 * @throws {Error} If the inline JSON is missing or broken.
 */
export function readOptions({ dataset }: HTMLElement): TactfulOptions {
  const { config: source, endpoint, consent, mode } = dataset;
  const config = source || 'tactful.json';
  return {
    ...(dataset as object),
    config: config.startsWith('#') ? readInline(config) : config,
    adapters: [getAdapter(endpoint)],
    consent: oneOf(consent, ['granted', 'denied']),
    mode: oneOf(mode, ['test', 'off']),
  };
}

function readInline(selector: string): Config {
  try {
    const script = document.getElementById(selector.slice(1));
    return JSON.parse(script!.textContent) as Config;
  } catch {
    throw new Error(`No JSON in ${selector}. Put it before this tag.`);
  }
}

function getAdapter(endpoint: string | undefined): Adapter {
  if (endpoint) return endpointAdapter(endpoint);
  console.info('[tactful] No data-endpoint: records go here.');
  return consoleAdapter();
}

/** A value that is not in the list is as good as none: the default holds, which need not be in it. */
function oneOf<Value extends string>(
  value: string | undefined,
  allowed: readonly Value[],
): Value | undefined {
  return allowed.find((known) => known === value);
}
