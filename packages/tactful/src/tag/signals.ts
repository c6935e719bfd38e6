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

const vitalsUrl = import.meta.url.replace(/signals(?=\.\w+\.js)/, 'vitals');

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
