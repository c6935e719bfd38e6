import { consoleAdapter } from '@tactful/adapters/console';
import { httpAdapter } from '@tactful/adapters/http';
import type { Adapter, Config, TactfulOptions } from '@tactful/core';

/**
 * Reads the options of a script tag from its `data-*` attributes:
 * `data-config` (URL, or `#id` of inline JSON), `data-endpoint`, `data-consent`,
 * `data-mode`, `data-name`, `data-locale`, `data-environment`, `data-release`.
 *
 * @throws {Error} If the inline JSON is missing or broken.
 */
export function readOptions({ dataset }: HTMLElement): TactfulOptions {
  const {
    config = 'tactful.json',
    endpoint,
    consent,
    mode,
    name,
    locale,
    environment,
    release,
  } = Object.fromEntries(
    // Nothing in an attribute is as good as no attribute.
    Object.entries(dataset).filter(([, value]) => value),
  );

  return {
    config: config.startsWith('#') ? readInline(config.slice(1)) : config,
    adapters: [getAdapter(endpoint)],
    consent: oneOf(consent, ['required', 'granted', 'denied']),
    mode: oneOf(mode, ['live', 'test', 'off']),
    name,
    locale,
    environment,
    release,
  };
}

function readInline(id: string): Config {
  const script = document.getElementById(id);
  if (!script) {
    throw new Error(
      `No element has the id "${id}" that \`data-config\` names. Put the inline JSON before the script tag.`,
    );
  }
  try {
    return JSON.parse(script.textContent) as Config;
  } catch {
    throw new Error(
      `The inline config #${id} is not JSON. Check its commas and quotes.`,
    );
  }
}

function getAdapter(endpoint: string | undefined): Adapter {
  if (endpoint) return httpAdapter({ endpoint });
  console.info(
    '[tactful] No `data-endpoint`, so records are printed here. Set it to the URL that shall receive them.',
  );
  return consoleAdapter();
}

/** A value that is not in the list is as good as none: the default holds. */
function oneOf<Value extends string>(
  value: string | undefined,
  allowed: readonly Value[],
): Value | undefined {
  return allowed.find((known) => known === value);
}
