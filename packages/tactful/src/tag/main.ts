import {
  browserPlatform,
  createClient,
  signalNames,
} from '@tactful/core/client';
import type * as devtools from '../devtools/index.ts';
import { readOptions } from './readOptions.ts';
import type * as tagUi from './ui.ts';
import { type GlobalFunction, takeOver } from './takeOver.ts';

/** What the names of the modules beside this script end with; the build puts it here. */
declare const BUILD_ID: string;

// Only while the script itself runs, does the document tell which element it is.
const script = document.currentScript as HTMLScriptElement | null;

/** Fetches a module that lies beside this script. */
function load<Module>(name: string, tries = 0): Promise<Module> {
  const file = `tactful-${name}.${BUILD_ID}.js${tries ? `?${tries}` : ''}`;
  // No `URL`: what first makes one pays for it, and a prompt waits for that.
  const url = script!.src.replace(/[^/?#]*([?#].*)?$/, file);
  return import(/* @vite-ignore */ url) as Promise<Module>;
}

try {
  if (!script) throw new Error('Use a classic <script> tag.');
  const options = readOptions(script);
  const name = options.name || 'tactful';
  const globals = window as unknown as Record<
    string,
    GlobalFunction | undefined
  >;
  const present = globals[name];

  if (present && (typeof present !== 'function' || present.track)) {
    throw new Error(`window.${name} is taken: choose a data-name.`);
  }
  // Firefox and WebKit never ask again for a module that did not come, by the same URL.
  let tries = 0;
  const client = createClient(options, {
    ...browserPlatform(),
    loadStage: () => load<typeof tagUi>('ui'),
    loadExtras: () => load('extras'),
    signalNames,
    loadSignals: () => load('signals'),
    loadSender: () => load('sender', tries++),
    loadInspector: () => load('inspect'),
  });
  globals[name] = takeOver(present, client);
  // Whether it may be opened, the panel knows.
  const isAsked = /[?&]tactful=debug\b/.test(location.search);
  if (isAsked || 'debug' in script.dataset) {
    load<typeof devtools>('devtools').then(
      ({ openWanted }) => openWanted(client, script),
      console.warn,
    );
  }
} catch (error) {
  // A script tag never throws into the page.
  console.warn(`[tactful] ${(error as Error).message}`);
}
