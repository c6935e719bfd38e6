import { accessSync, constants, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { EngineName } from '../browser/Browser.ts';

export const ENGINES: readonly EngineName[] = ['chromium', 'firefox', 'webkit'];

export interface WebkitPrograms {
  driver: string;
  miniBrowser: string;
  xvfb: string;
}

/** Where a program may lie: a name on the PATH, or a pattern of absolute paths. */
interface Program {
  label: string;
  places: readonly string[];
  /** The package that brings it on Debian. */
  debian: string;
}

const CHROMIUM: Program = {
  label: 'Chromium',
  places: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    '/Applications/{Chromium,Google Chrome}.app/Contents/MacOS/{Chromium,Google Chrome}',
  ],
  debian: 'chromium',
};

const FIREFOX: Program = {
  label: 'Firefox',
  places: [
    'firefox-esr',
    'firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ],
  debian: 'firefox-esr',
};

const WEBKIT = {
  driver: {
    label: 'WebKitWebDriver',
    places: ['WebKitWebDriver'],
    debian: 'webkit2gtk-driver',
  },
  miniBrowser: {
    label: 'MiniBrowser of WebKitGTK',
    places: [
      '/usr/lib/*/webkit2gtk-4.1/MiniBrowser',
      '/usr/lib{exec,64,}/webkit2gtk-4.1/MiniBrowser',
    ],
    debian: 'webkit2gtk-driver',
  },
  xvfb: { label: 'Xvfb', places: ['Xvfb'], debian: 'xvfb' },
} as const satisfies Record<keyof WebkitPrograms, Program>;

const PROGRAMS: Readonly<Record<EngineName, readonly Program[]>> = {
  chromium: [CHROMIUM],
  firefox: [FIREFOX],
  webkit: Object.values(WEBKIT),
};

/** What one engine lacks on this machine. Nothing: it can be used. */
export interface MissingPrograms {
  engine: EngineName;
  labels: string[];
  debianPackages: string[];
}

/** The engines among `names` that cannot run here, and why. */
export function findMissing(
  names: readonly EngineName[],
  isThere: (place: string) => boolean = (place) => locate(place) !== undefined,
): MissingPrograms[] {
  return names
    .map((engine) => {
      const missing = PROGRAMS[engine].filter(
        ({ places }) => !places.some(isThere),
      );
      return {
        engine,
        labels: missing.map(({ label }) => label),
        debianPackages: [...new Set(missing.map(({ debian }) => debian))],
      };
    })
    .filter(({ labels }) => labels.length > 0);
}

/** @throws If there is none. */
export function findChromium(): string {
  return find(CHROMIUM);
}

/** @throws If there is none. */
export function findFirefox(): string {
  return find(FIREFOX);
}

/** @throws If one is missing. */
export function findWebkit(): WebkitPrograms {
  return {
    driver: find(WEBKIT.driver),
    miniBrowser: find(WEBKIT.miniBrowser),
    xvfb: find(WEBKIT.xvfb),
  };
}

function find({ label, places, debian }: Program): string {
  for (const place of places) {
    const path = locate(place);
    if (path) return path;
  }
  throw new Error(
    `[e2e] ${label} is not installed. On Debian: apt-get install ${debian}`,
  );
}

function locate(place: string): string | undefined {
  const paths = place.startsWith('/')
    ? globSync(place)
    : (process.env['PATH'] ?? '')
        .split(delimiter)
        .map((folder) => join(folder, place));
  return paths.find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
