import { posthog } from 'posthog-js/dist/module.full.no-external.js';
import './Contender.ts';

/** Its surveys live in an element of this class. */
const HOST = '[class^="PostHogSurvey"]';

window.contender = {
  ready: new Promise((resolve) => {
    posthog.init('phc_bench', {
      api_host: location.origin,
      persistence: 'localStorage',
      // A headless browser looks like a bot.
      opt_out_useragent_filter: true,
      // What has nothing to do with surveys is off: that is kinder than its defaults.
      autocapture: false,
      capture_pageview: false,
      disable_session_recording: true,
      loaded: () => posthog.onSurveysLoaded(resolve),
    });
  }),
  trigger: () => posthog.capture('thing.happened'),
  isVisible: () =>
    Boolean(
      document
        .querySelector(HOST)
        ?.shadowRoot?.querySelector('form, .survey-box'),
    ),
};
