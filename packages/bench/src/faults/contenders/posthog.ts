import { posthog } from 'posthog-js';
import './Product.ts';

let isReady = false;
posthog.init('phc_bench', {
  api_host: location.origin,
  // A headless browser looks like a bot.
  opt_out_useragent_filter: true,
  loaded: () => {
    isReady = true;
  },
});

window.product = {
  isReady: () => isReady,
  track: (mark) => void posthog.capture('thing.happened', { mark }),
};
