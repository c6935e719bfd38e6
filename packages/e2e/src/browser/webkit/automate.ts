import { freePort } from '../../lib/freePort.ts';
import type { StartedProcess } from '../../lib/startProcess.ts';
import { waitUntil } from '../../lib/waitUntil.ts';
import { relayTargets, type RelayOptions } from './relayTargets.ts';
import {
  isDriverReady,
  startSession,
  type WebDriverSession,
} from './webDriver.ts';

/** WebKitWebDriver at work on a MiniBrowser: mouse, keyboard, new windows. */
export interface Automation {
  readonly version: string;
  send: WebDriverSession['send'];
  /** Starts over in the same MiniBrowser. A session ends with the first crash of a page. */
  restart(): Promise<void>;
  close(): void;
}

export interface AutomateOptions extends RelayOptions {
  /** Starts WebKitWebDriver. */
  start(args: readonly string[]): StartedProcess;
}

export async function automate(options: AutomateOptions): Promise<Automation> {
  const { to, onTargets, start } = options;
  const relay = await relayTargets({ to, onTargets });
  const port = await freePort();
  start([`--port=${port}`, `--target=127.0.0.1:${relay.port}`]);
  await waitUntil(() => isDriverReady(port), {
    what: 'WebKitWebDriver',
    timeoutMs: 30_000,
  });

  // Whoever navigates waits for the load itself. Other commands must not.
  const capabilities = { pageLoadStrategy: 'none' };
  let session = await startSession(port, capabilities);
  return {
    version: String(session.capabilities['browserVersion']),
    send: (method, path, body) => session.send(method, path, body),
    async restart() {
      await session.send('DELETE', '').catch(() => undefined);
      session = await startSession(port, capabilities);
    },
    close: relay.close,
  };
}
