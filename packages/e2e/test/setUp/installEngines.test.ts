import { afterEach, describe, expect, test, vi } from 'vitest';
import { ENGINES, findMissing } from '../../src/setUp/findEngines.ts';
import {
  installCommands,
  installEngines,
  missingMessage,
} from '../../src/setUp/installEngines.ts';

const machine = { isDebian: true, isRoot: true, isCi: false };
const withoutWebkit = findMissing(
  ENGINES,
  (place) => !/WebKit|MiniBrowser|Xvfb/.test(place),
);

describe('findMissing', () => {
  test('names nothing when every program has one of its places', () => {
    expect(findMissing(ENGINES, () => true)).toEqual([]);
    const isElsewhere = (place: string) =>
      ['google-chrome', 'firefox'].includes(place);
    expect(findMissing(['chromium', 'firefox'], isElsewhere)).toEqual([]);
  });

  test('names every program of an engine and each package once', () => {
    expect(withoutWebkit).toEqual([
      {
        engine: 'webkit',
        labels: ['WebKitWebDriver', 'MiniBrowser of WebKitGTK', 'Xvfb'],
        debianPackages: ['webkit2gtk-driver', 'xvfb'],
      },
    ]);
  });
});

describe('installCommands', () => {
  test('installs what is missing, as root on Debian', () => {
    expect(
      installCommands(
        findMissing(ENGINES, () => false),
        machine,
      ),
    ).toEqual([
      ['apt-get', 'update', '-qq'],
      [
        'apt-get',
        'install',
        '-y',
        '-qq',
        '--no-install-recommends',
        'chromium',
        'firefox-esr',
        'webkit2gtk-driver',
        'xvfb',
      ],
    ]);
  });

  test('does nothing elsewhere, or when nothing is missing', () => {
    const elsewhere = [
      { ...machine, isRoot: false },
      { ...machine, isDebian: false },
    ];
    for (const other of elsewhere) {
      expect(installCommands(withoutWebkit, other)).toEqual([]);
    }
    expect(installCommands([], machine)).toEqual([]);
  });
});

describe('installEngines', () => {
  afterEach(() => vi.restoreAllMocks());
  const find = () => withoutWebkit;

  test('leaves out what cannot run, and names it', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const visitor = { ...machine, isRoot: false };
    expect(installEngines(ENGINES, { machine: visitor, find })).toEqual([
      'chromium',
      'firefox',
    ]);
    expect(warn).toHaveBeenCalledWith(
      expect.stringContaining('[e2e] Not installed: webkit'),
    );
  });

  test('fails in CI', () => {
    const ci = { isDebian: false, isRoot: true, isCi: true };
    expect(() => installEngines(ENGINES, { machine: ci, find })).toThrow(
      'apt-get install --no-install-recommends webkit2gtk-driver xvfb',
    );
  });
});

test('missingMessage says what to install', () => {
  expect(missingMessage(withoutWebkit)).toBe(
    '[e2e] Not installed: webkit (no WebKitWebDriver, no MiniBrowser of WebKitGTK, no Xvfb). On Debian: sudo apt-get update && sudo apt-get install --no-install-recommends webkit2gtk-driver xvfb',
  );
});
