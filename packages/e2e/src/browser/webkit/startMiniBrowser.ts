import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../lib/freePort.ts';
import {
  childrenOf,
  killAll,
  nameOf,
  waitForEnd,
} from '../../lib/processTree.ts';
import { startProcess, type StartedProcess } from '../../lib/startProcess.ts';
import { waitUntil } from '../../lib/waitUntil.ts';
import { findWebkit } from '../../setUp/findEngines.ts';
import type { OpenOptions, VisitorOptions } from '../Browser.ts';
import { automate, type Automation } from './automate.ts';
import {
  connectInspector,
  type Inspector,
  type TargetKey,
} from './connectInspector.ts';
import type { TargetList } from './inspectorFrames.ts';
import { manageWindows, type Windows } from './manageWindows.ts';

/** One MiniBrowser with a display of its own. */
export interface MiniBrowser {
  inspector: Inspector;
  windows: Windows;
  /** Absent with a profile: an automated MiniBrowser keeps nothing on disk. */
  automation?: Automation;
  /** Resolves with the oldest tab that nobody has taken. */
  takeTarget(): Promise<TargetKey>;
  /** Process ids of its renderers. */
  renderers(): Promise<number[]>;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

export type MiniBrowserOptions = OpenOptions &
  Pick<VisitorOptions, 'colorScheme' | 'reducedMotion'>;

/** Nothing but the page: the tool bar would keep a window from being 320 px wide. */
const GTK_STYLE = `* {
  min-width: 0; min-height: 0; margin: 0; padding: 0; border-width: 0;
  font-size: 1px; -gtk-icon-transform: scale(0);
}`;

const SCREEN = '2560x2560x24';

export async function startMiniBrowser(
  options: MiniBrowserOptions = {},
): Promise<MiniBrowser> {
  const { profileDir, colorScheme = 'light' } = options;
  const programs = findWebkit();
  const home = await mkdtemp(join(tmpdir(), 'tactful-webkit-'));
  const started: StartedProcess[] = [];
  const closers: (() => void)[] = [];
  const start: typeof startProcess = (command, startOptions) => {
    const process = startProcess(command, startOptions);
    started.unshift(process);
    return process;
  };
  const stop = async (signal?: NodeJS.Signals) => {
    const children = await Promise.all(
      started.map(({ pid }) => childrenOf(pid)),
    );
    for (const close of closers) close();
    for (const process of started) await process.stop(signal);
    // The process that writes the profile ends by itself, when it is done.
    if (profileDir && signal !== 'SIGKILL') await waitForEnd(children.flat());
    await killAll(children.flat());
    await rm(home, { recursive: true, force: true });
  };

  try {
    await writeGtkSettings(home, options);
    const display = await startDisplay(start, programs.xvfb);
    const windows = await manageWindows(display);
    closers.push(windows.close);

    const inspectorPort = await freePort();
    const dataDir = profileDir ?? home;
    const env = {
      ...process.env,
      HOME: home,
      XDG_CONFIG_HOME: join(home, 'config'),
      XDG_DATA_HOME: join(dataDir, 'data'),
      XDG_CACHE_HOME: join(dataDir, 'cache'),
      DISPLAY: `:${display}`,
      GDK_BACKEND: 'x11',
      // There is nothing to play, and a new home would look for plugins each time.
      GST_PLUGIN_SYSTEM_PATH_1_0: home,
      NO_AT_BRIDGE: '1',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      WEBKIT_INSPECTOR_SERVER: `127.0.0.1:${inspectorPort}`,
    };
    const { pid } = start(programs.miniBrowser, {
      env,
      args: [
        '--enable-developer-extras=true',
        ...(colorScheme === 'dark' ? ['--dark-mode'] : []),
        profileDir === undefined ? '--automation' : 'about:blank',
      ],
    });

    const { onTargets, takeTarget } = queueTargets();
    const inspector = await waitUntil(
      () => connectInspector({ port: inspectorPort, onTargets }),
      { what: 'the inspector of MiniBrowser', timeoutMs: 30_000 },
    );
    closers.push(inspector.close);

    const miniBrowser: MiniBrowser = {
      inspector,
      windows,
      takeTarget,
      async renderers() {
        const children = await childrenOf(pid);
        const names = await Promise.all(children.map(nameOf));
        return children.filter((_, index) =>
          names[index]?.startsWith('WebKitWebProc'),
        );
      },
      stop,
    };
    if (profileDir === undefined) {
      miniBrowser.automation = await automate({
        to: inspectorPort,
        onTargets,
        start: (args) => start(programs.driver, { env, args }),
      });
      closers.push(miniBrowser.automation.close);
    }
    return miniBrowser;
  } catch (error) {
    await stop('SIGKILL');
    throw error;
  }
}

async function writeGtkSettings(
  home: string,
  { reducedMotion = false }: MiniBrowserOptions,
): Promise<void> {
  const folder = join(home, 'config', 'gtk-3.0');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'gtk.css'), GTK_STYLE);
  await writeFile(
    join(folder, 'settings.ini'),
    `[Settings]\ngtk-enable-animations=${reducedMotion ? 0 : 1}\n`,
  );
}

/** @returns The number of a free display. */
async function startDisplay(
  start: typeof startProcess,
  xvfb: string,
): Promise<number> {
  const { child } = start(xvfb, {
    args: ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'],
    pipe3: true,
  });
  return new Promise((resolve, reject) => {
    child.stdio[3]?.once('data', (line: Buffer) => resolve(Number(line)));
    child.once('exit', () => reject(new Error('[e2e] Xvfb does not start.')));
  });
}

function queueTargets() {
  const seen = new Set<bigint>();
  const free: TargetKey[] = [];
  return {
    onTargets({ connectionId, targets }: TargetList): void {
      for (const { id, type } of targets) {
        if (type !== 'WebPage' || seen.has(id)) continue;
        seen.add(id);
        free.push([connectionId, id]);
      }
    },
    takeTarget: (): Promise<TargetKey> =>
      waitUntil(() => free.shift(), { what: 'a tab in MiniBrowser' }),
  };
}
