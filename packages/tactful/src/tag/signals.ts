// Every signal: fetched when a prompt listens to one.
import * as all from '@tactful/core/signals';
import type { Signal } from '@tactful/core/signals';
import { createVitalPoor } from '../signals/createVitalPoor.ts';

/** File name of the module beside this one; the build puts it here. */
declare const VITALS_FILE: string;

export const signals: readonly Signal[] = [
  ...Object.values(all),
  createVitalPoor(
    () => import(/* @vite-ignore */ new URL(VITALS_FILE, import.meta.url).href),
  ),
];
