import { AnalyticsBrowser } from '@segment/analytics-next';
import './Product.ts';

let isReady = false;
const analytics = AnalyticsBrowser.load({
  writeKey: 'bench',
  // What its server would say: events go to this one.
  cdnSettings: {
    integrations: {
      'Segment.io': {
        apiKey: 'bench',
        apiHost: `${location.host}/v1`,
        protocol: 'http',
      },
    },
  },
});
void analytics.ready(() => {
  isReady = true;
});

window.product = {
  isReady: () => isReady,
  track: (mark) => void analytics.track('Thing Happened', { mark }),
};
