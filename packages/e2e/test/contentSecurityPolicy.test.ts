import type { Config } from '@tactful/schema';
import { describe, expect } from 'vitest';
import type { Page } from '../src/browser/Browser.ts';
import { countDifferences } from '../src/countDifferences.ts';
import { everyQuestion } from '../src/everyQuestion.ts';
import { inPrompt, promptTitle, stillPicture } from '../src/prompt.ts';
import { serveTactful, type TactfulServer } from '../src/serveTactful.ts';
import { test } from '../src/testing.ts';

const NONCE = 'bm9uY2U';
const REST = [
  "default-src 'none'",
  "style-src 'none'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

/** Where scripts may come from, on pages that allow nothing else. */
const policies = [
  "script-src 'self'",
  `script-src 'nonce-${NONCE}'`,
  `script-src 'nonce-${NONCE}' 'strict-dynamic'`,
] as const;

const nps = {
  id: 'nps',
  type: 'nps',
  text: 'Would you recommend us?',
} as const;

/** Asks every type of question, in German, and listens to a signal: every lazy file is due. */
const config: Config = {
  version: 1,
  interrupt: { grace: '0s' },
  prompts: [
    {
      id: 'all',
      trigger: { on: 'thing.happened' },
      survey: {
        questions: [
          nps,
          ...everyQuestion.map(({ question }) => question),
        ] as never,
        endings: [{ id: 'thanks', text: 'Thank you for that.' }],
      },
    },
    {
      id: 'leaving',
      trigger: { on: 'exit.intended' },
      survey: { questions: [{ id: 'why', type: 'text', text: 'Why?' }] },
    },
  ],
};

/** No script and no style in the page itself, and nothing that a policy without images refuses. */
const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>A page</title>
    <script nonce="${NONCE}" src="/stub.js"></script>
    <script nonce="${NONCE}" async src="/tactful.js" data-config="/feedback.json"
      data-endpoint="/feedback" data-consent="granted" data-locale="de"></script>
  </head>
  <body><h1>A page</h1></body>
</html>`;

async function serve(policy: string): Promise<TactfulServer> {
  return serveTactful({
    '/feedback.json': {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(config),
    },
    '/free': { body: html },
    '/strict': {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': [policy, ...REST].join('; '),
      },
      body: html,
    },
  });
}

/** Runs in the page, before anything else: keeps what the policy refuses. */
function noteViolations(): void {
  const violations: string[] = [];
  Object.assign(window, { violations });
  document.addEventListener('securitypolicyviolation', (event) => {
    const { violatedDirective, blockedURI, sample } = event;
    // No page asks for it: a browser does.
    if (blockedURI.endsWith('/favicon.ico')) return;
    violations.push(`${violatedDirective} ${blockedURI} ${sample}`);
  });
}

/** Answers every question, and takes a picture of each. */
async function walk(page: Page): Promise<Uint8Array[]> {
  await page.bringToFront();
  await page.waitFor('"ready" in tactful');
  await page.evaluate('tactful.ready');
  await page.evaluate('tactful.track("thing.happened")');
  const pictures: Uint8Array[] = [];
  const steps = [
    {
      question: nps,
      answer: () => page.click(inPrompt('label:has([value="9"])')),
    },
    ...everyQuestion,
  ];
  for (const { question, answer } of steps) {
    await promptTitle(page, question.text);
    pictures.push(await stillPicture(page));
    await answer(page);
    await page.click(inPrompt('[part=submit]'));
  }
  await promptTitle(page, 'Thank you for that.');
  return pictures;
}

/** What a page without a policy shows and loads: seen once. */
let free: { pictures: Uint8Array[]; files: string[] } | undefined;

describe('under a policy of nothing but', () => {
  test.override({ visitorOptions: { reducedMotion: true } });

  test.for(policies)(
    '%s, everything loads, looks as without it, and is delivered',
    async (policy, { page, browser, onTestFinished }) => {
      const server = await serve(policy);
      onTestFinished(server.close);
      const files = (): string[] =>
        server.requests
          .map(({ path }) => path)
          .filter((path) => path.endsWith('.js'))
          .toSorted();
      const other = await browser.open('about:blank', { reducedMotion: true });
      if (!free) {
        await other.goto(`${server.origin}/free`);
        free = { pictures: await walk(other), files: files() };
        server.requests.length = 0;
      }
      await page.bringToFront();
      await page.visitor.addInitScript(noteViolations);
      await page.goto(`${server.origin}/strict`);
      const seen = await walk(page);

      expect(files()).toEqual(free.files);
      expect(files()).toHaveLength(new Set(files()).size);
      const area = { left: 0, top: 0, right: 1024, bottom: 768 };
      const differences: number[] = [];
      for (const [index, picture] of seen.entries()) {
        const pictures = [free.pictures[index]!, picture] as const;
        differences.push(
          await countDifferences(other, { pictures, area, where: 'inside' }),
        );
      }
      await other.visitor.close();
      expect(differences).toEqual(seen.map(() => 0));

      await page.evaluate('tactful.flush()');
      const finals = server
        .records()
        .filter(
          (record) =>
            record.page.path === '/strict' && record.data['final'] === true,
        );
      expect(finals).toHaveLength(1);
      expect(await page.evaluate('violations')).toEqual([]);
      const refused = page.consoleMessages.filter(
        ({ text }) =>
          /content.security.policy|trusted/i.test(text) &&
          !text.includes('/favicon.ico'),
      );
      expect(refused).toEqual([]);
      expect(page.errors).toEqual([]);
    },
  );
});
