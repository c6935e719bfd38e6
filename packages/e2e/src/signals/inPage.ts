// Bundled and run in the page of a test: every signal, and a page for them.
import { parseDuration } from '../../../core/src/engine/parseDuration.ts';
import { onNavigated } from '../../../core/src/lib/onNavigated.ts';
import { watchHistory } from '../../../core/src/lib/watchHistory.ts';
import { readPath } from '../../../core/src/lib/readPath.ts';
import type { Properties } from '../../../core/src/Tactful.ts';
import * as coreSignals from '../../../core/src/signals/index.ts';
import type { Signal, SignalPage } from '../../../core/src/signals/Signal.ts';
import { vitalPoor } from '../../../tactful/src/signals/vitalPoor.ts';
import type { Alive } from './probe.ts';

export type SignalName = keyof typeof signals;

/** What the tests find in the page. */
export interface SignalsInPage {
  /** Starts one; what it tells comes into `told`. */
  startSignal(name: SignalName, options?: object): void;
  /** What they told, in order. */
  told: Properties[];
  /** Stops all that run. */
  stopSignals(): void;
  names: SignalName[];
  /** As if a session began. */
  beginSession(): void;
  /** As if a touchpoint of this name came. */
  hear(touchpoint: string): void;
  /** Timers that are set. */
  timers: Set<object>;
  /** What a timer's delay is multiplied by. @default 1 */
  timeScale: number;
  readAlive(): Alive;
}

const signals = { ...coreSignals, vitalPoor };
const inPage = globalThis as unknown as SignalsInPage;
const timers = new Set<object>();
const sessions = new Set<() => void>();
const hearers = new Map<string, () => void>();
let stops: (() => void)[] = [];

const page: SignalPage = {
  window,
  now: () => Date.now(),
  setTimer: (callback, delayMs) => {
    const key = {};
    timers.add(key);
    const timer = setTimeout(() => {
      timers.delete(key);
      callback();
    }, delayMs * inPage.timeScale);
    return () => {
      timers.delete(key);
      clearTimeout(timer);
    };
  },
  onSession: (callback) => {
    sessions.add(callback);
    return () => sessions.delete(callback);
  },
  listen: (touchpoint, callback) => {
    hearers.set(touchpoint, callback);
    return () => hearers.delete(touchpoint);
  },
  path: () => readPath(location),
  onLeft: (callback) =>
    onNavigated(window, callback, (use) => use(watchHistory)),
  toMs: parseDuration,
  ownUrls: new Set([new URL('/feedback', location.href).href]),
};

Object.assign(inPage, {
  told: [],
  timers,
  timeScale: 1,
  names: Object.keys(signals) as SignalName[],
  startSignal: (name, options) => {
    const signal: Signal = signals[name];
    const tell = (properties: Properties = {}) =>
      void inPage.told.push(properties);
    stops.push(signal.start(tell, { ...options, page }));
  },
  stopSignals: () => {
    // A stop is safe to call twice.
    for (const stop of [...stops, ...stops]) stop();
    stops = [];
    if (sessions.size || hearers.size) throw new Error('Somebody still hears.');
  },
  beginSession: () => {
    for (const begin of sessions) begin();
  },
  hear: (touchpoint) => hearers.get(touchpoint)?.(),
} satisfies Partial<SignalsInPage>);
