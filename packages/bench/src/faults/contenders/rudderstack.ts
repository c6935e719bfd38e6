import { RudderAnalytics } from '@rudderstack/analytics-js/bundled';
import './Product.ts';

let isReady = false;
const analytics = new RudderAnalytics();
analytics.load('bench', location.origin, {
  configUrl: `${location.origin}/rudder`,
});
analytics.ready(() => {
  isReady = true;
});

window.product = {
  isReady: () => isReady,
  track: (mark) => analytics.track('Thing Happened', { mark }),
};
