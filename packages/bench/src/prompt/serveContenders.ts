import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type Answer,
  type PageServer,
  servePages,
} from '../../../e2e/src/servePages.ts';
import { bundleContender } from '../bundleContender.ts';

const TEXT = 'How likely are you to recommend us?';
const dist = dirname(fileURLToPath(import.meta.resolve('tactful/tactful.js')));

const json = (body: unknown): Answer => ({
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
const script = (body: string | Uint8Array): Answer => ({
  headers: { 'content-type': 'text/javascript; charset=utf-8' },
  body,
});

const survey = {
  questions: [{ id: 'nps', type: 'nps', text: TEXT }],
  endings: [{ id: 'thanks', text: 'Thank you.' }],
};
const config = {
  version: 1,
  interrupt: { grace: '0s' },
  prompts: [
    { id: 'now', trigger: { on: 'thing.happened' }, survey },
    { id: 'soon', trigger: { on: 'thing.expected', delay: '1s' }, survey },
  ],
};
const tag = `<script type="application/json" id="feedback">${JSON.stringify(config)}</script>
  <script src="/stub.js"></script>
  <script async src="/tactful.js" data-config="#feedback" data-endpoint="/feedback" data-consent="granted"></script>`;

/** What PostHog's server says about one NPS survey on an event. */
const posthogConfig = {
  surveys: true,
  supportedCompression: [],
  featureFlags: {},
};
const posthogSurvey = {
  id: 'survey',
  name: 'NPS',
  type: 'popover',
  start_date: '2024-01-01T00:00:00Z',
  end_date: null,
  questions: [
    {
      id: 'q',
      type: 'rating',
      question: TEXT,
      display: 'number',
      scale: 10,
      lowerBoundLabel: 'No',
      upperBoundLabel: 'Yes',
    },
  ],
  conditions: { events: { values: [{ name: 'thing.happened' }] } },
  appearance: {},
};

/** A page with something on it, so that style and layout cost what they cost elsewhere. */
const page = (name: string, head = ''): Answer => ({
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
  <link rel="icon" href="data:,">${head}<script defer src="/contender-${name}.js"></script></head>
  <body><h1>A page</h1>${'<p>With some <a href="#top">words</a> in it, as pages have.</p>'.repeat(40)}</body></html>`,
});

/** One page for each of them, and stubs of their servers, on loopback. */
export async function serveContenders(
  names: readonly string[],
): Promise<PageServer> {
  const bundles = await Promise.all(
    names.map((name) => bundleContender(`prompt/contenders/${name}.ts`)),
  );
  const files = readdirSync(dist).filter((file) =>
    /^(tactful.*|stub)\.js$/.test(file),
  );
  return servePages({
    ...Object.fromEntries(
      names.map((name, at) => [`/contender-${name}.js`, script(bundles[at]!)]),
    ),
    ...Object.fromEntries(
      names.map((name) => [
        `/${name}`,
        page(name, name === 'tactful' ? tag : ''),
      ]),
    ),
    ...Object.fromEntries(
      files.map((file) => [`/${file}`, script(readFileSync(join(dist, file)))]),
    ),
    '/feedback': json({ rejected: [] }),
    '/api/1/envelope/': json({}),
    '/array/phc_bench/config': json(posthogConfig),
    '/array/phc_bench/config.js': script(
      `window._POSTHOG_REMOTE_CONFIG = { phc_bench: { config: ${JSON.stringify(posthogConfig)}, siteApps: [] } }`,
    ),
    '/flags/': json({ ...posthogConfig, flags: {}, config: {} }),
    '/api/surveys/': json({ surveys: [posthogSurvey] }),
    '/*': json({}),
  });
}
