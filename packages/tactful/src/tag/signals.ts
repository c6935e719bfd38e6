// Every signal but `sessionStarted`, which is there from the start, and what runs
// them: fetched when a prompt listens to one.
import {
  deadClicked,
  elementClicked,
  elementSeen,
  errorThrown,
  exitIntended,
  formAbandoned,
  pageDwelled,
  pageReturned,
  pageScrolled,
  pageViewed,
  rageClicked,
  requestFailed,
  uneaseRisen,
  visitorIdled,
  type Signal,
} from '@tactful/core/signals';
export { createSignals } from '@tactful/core/signals/run';
import { createVitalPoor } from '../signals/createVitalPoor.ts';

/** File name of the module beside this one; the build puts it here. */
declare const VITALS_FILE: string;
const vitalsUrl = `./${VITALS_FILE}`;

export const signals: readonly Signal[] = [
  deadClicked,
  elementClicked,
  elementSeen,
  errorThrown,
  exitIntended,
  formAbandoned,
  pageDwelled,
  pageReturned,
  pageScrolled,
  pageViewed,
  rageClicked,
  requestFailed,
  uneaseRisen,
  visitorIdled,
  createVitalPoor(() => import(/* @vite-ignore */ vitalsUrl)),
] as readonly Signal[];
