import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import type { GlobalFunction } from '../../src/tag/takeOver.ts';

const code = readFileSync(new URL('../../stub.js', import.meta.url), 'utf8');

/** The stub as a page gets it: the file, run in a window of its own. */
export function createStub(): GlobalFunction {
  const window: Record<string, unknown> = {};
  window['window'] = window;
  runInContext(code, createContext(window));
  return window['tactful'] as GlobalFunction;
}
