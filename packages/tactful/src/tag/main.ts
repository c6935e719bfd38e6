import { browserPlatform, createClient } from '@tactful/core/client';
import type * as devtools from '../devtools/index.ts';
import { readOptions } from './readOptions.ts';
import { wantsDevtools } from './wantsDevtools.ts';
import type * as tagSignals from './signals.ts';
import type * as tagUi from './ui.ts';
import { type GlobalFunction, takeOver } from './takeOver.ts';

/** File names of the modules beside this script; the build puts them here. */
declare const UI_FILE: string;
declare const SIGNALS_FILE: string;
declare const EXTRAS_FILE: string;
declare const SENDER_FILE: string;
declare const INSPECT_FILE: string;
declare const DEVTOOLS_FILE: string;

// Only while the script itself runs, does the document tell which element it is.
const script = document.currentScript as HTMLScriptElement | null;

/** Fetches a module that lies beside this script. */
function load<Module>(file: string): Promise<Module> {
  const { href } = new URL(file, script!.src);
  return import(/* @vite-ignore */ href) as Promise<Module>;
}

try {
  if (!script) throw new Error('Load this file by a classic <script> tag.');
  const options = readOptions(script);
  const { name = 'tactful' } = options;
  const globals = window as unknown as Record<
    string,
    GlobalFunction | undefined
  >;
  const present = globals[name];

  if (present && (typeof present !== 'function' || present.track)) {
    throw new Error(`window.${name} is taken. Choose another data-name.`);
  }
  const loadSignals = (): Promise<typeof tagSignals> => load(SIGNALS_FILE);
  const loadUi = (): Promise<typeof tagUi> => load(UI_FILE);
  const client = createClient(
    {
      ...options,
      loadSignals: async () => (await loadSignals()).signals,
      loadUi,
    },
    {
      ...browserPlatform(),
      loadStage: loadUi,
      loadExtras: () => load(EXTRAS_FILE),
      loadSignals,
      loadSender: () => load(SENDER_FILE),
      loadInspector: () => load(INSPECT_FILE),
    },
  );
  globals[name] = takeOver(present, client);
  if (wantsDevtools(script, location)) {
    void load<typeof devtools>(DEVTOOLS_FILE).then(
      ({ openDevtools }) => openDevtools(client),
      console.warn,
    );
  }
} catch (error) {
  // A script tag never throws into the page.
  console.warn(`[tactful] ${(error as Error).message}`);
}
