import { newTracker, trackStructEvent } from '@snowplow/browser-tracker';
import './Product.ts';

newTracker('bench', location.origin, { appId: 'bench' });

window.product = {
  isReady: () => true,
  track: (mark) =>
    trackStructEvent({ category: 'thing', action: 'happened', label: mark }),
};
