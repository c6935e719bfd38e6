import type { Signal } from '@tactful/core/signals';
import { createVitalPoor } from './createVitalPoor.ts';

/**
 * Notices, once per metric, that the page was poor for this visitor: its largest
 * content came after 4 s (LCP), it took 500 ms to answer to an input (INP), or it
 * shifted by more than 0.25 (CLS). The thresholds are those of `web-vitals`, which
 * is fetched when this starts, and then measures as long as the document lives.
 * Routes of a single-page app are one page. What a browser cannot measure is never
 * noticed: only Chromium has CLS, and Safari has LCP and INP since 26.2.
 *
 * Properties: `metric`, `"LCP"`, `"INP"` or `"CLS"`; `value`, in milliseconds but
 * for CLS, which has no unit; `rating`, always `"poor"`.
 */
export const vitalPoor: Signal = /* @__PURE__ */ createVitalPoor(
  () => import('./vitals.ts'),
);
