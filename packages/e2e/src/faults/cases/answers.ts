import { expect } from 'vitest';
import { npsConfig } from '../../configs.ts';
import { promptTitle } from '../../prompt.ts';
import { openNps } from '../answerNps.ts';
import type { Scene } from '../createScene.ts';
import type { FaultCase } from '../FaultCase.ts';

const [nps] = npsConfig.prompts;
/** One question, then thanks. */
const config = {
  ...npsConfig,
  prompts: [
    {
      ...nps!,
      survey: { ...nps!.survey, questions: nps!.survey.questions.slice(0, 1) },
    },
  ],
};

/** Runs in the page: marks a score, submits so often in one task, and tells when thanks are there. */
async function answer(times: number): Promise<number> {
  const root = (): ShadowRoot =>
    document.querySelector('tactful-prompt')!.shadowRoot!;
  root().querySelector<HTMLElement>('input[value="9"]')!.click();
  const startMs = performance.now();
  for (let time = 0; time < times; time += 1) {
    root().querySelector<HTMLElement>('.submit')?.click();
  }
  while (!root().querySelector('#title')?.textContent?.includes('Thank you')) {
    await new Promise(requestAnimationFrame);
  }
  return performance.now() - startMs;
}

/** Runs in the page. */
function focusSubmit(): void {
  document
    .querySelector('tactful-prompt')!
    .shadowRoot!.querySelector<HTMLElement>('.submit')!
    .focus();
}

/** Opens the question, with all that is fetched for it. */
async function ask({ page }: Scene): Promise<void> {
  await openNps(page);
  // What takes the answer is there: nothing more is fetched.
  await page.waitFor(
    'document.querySelector("tactful-prompt").shadowRoot.adoptedStyleSheets.length > 1',
  );
}

/** An answer under the faults of delivery. */
export const answerCases: readonly FaultCase[] = [
  {
    id: 'H1',
    fault: 'submitted offline, twice',
    engines: ['chromium', 'firefox'],
    page: { config },
    run: async (scene) => {
      scene.count(1);
      await ask(scene);
      await scene.visitor.setOffline!(true);
      await scene.page.evaluate(answer, 2);
      expect(scene.taken()).toEqual([]);
      await scene.visitor.setOffline!(false);
      await scene.delivered();
    },
    expects: { unique: 1 },
  },
  {
    id: 'H2',
    fault: 'submitted, and the server answers 500',
    isAlone: true,
    page: { config },
    plan: [{ status: 500 }, { status: 500 }],
    run: async (scene) => {
      scene.count(1);
      await ask(scene);
      const tookMs = await scene.page.evaluate(answer, 1);
      expect(tookMs).toBeLessThanOrEqual(300);
      await scene.delivered();
      await scene.page.waitFor('probe.sum("delivered") > 1');
    },
    expects: { unique: 1 },
  },
  {
    id: 'H3',
    fault: 'submitted, and the server says nothing',
    isAlone: true,
    page: { config },
    plan: ['hang'],
    run: async (scene) => {
      scene.count(1);
      await ask(scene);
      const tookMs = await scene.page.evaluate(answer, 1);
      expect(tookMs).toBeLessThanOrEqual(1_000);
      await scene.delivered(1, 30_000);
    },
    expects: { unique: 1 },
  },
  {
    id: 'H4',
    fault: 'a double click, and Enter with a click',
    engines: ['chromium', 'firefox', 'webkit'],
    page: { config },
    run: async (scene) => {
      scene.count(1);
      await ask(scene);
      await scene.page.evaluate(focusSubmit);
      await Promise.all([
        scene.page.press('Enter'),
        scene.page.evaluate(answer, 3),
      ]);
      await promptTitle(scene.page, 'Thank you');
      await scene.delivered();
      await scene.page.evaluate('tactful.flush()');
    },
    expects: { unique: 1 },
  },
  {
    id: 'B9a',
    fault: 'a blocker, and nothing can be stored: the prompt names it',
    page: {
      config,
      attributes: {
        'data-endpoint': '{other}/feedback',
        'data-storage': 'memory',
      },
      before: `;probe.hinder = (url) => probe.isArmed && url.includes('/feedback')
        ? Promise.reject(new TypeError('Failed to fetch')) : undefined;`,
    },
    run: async (scene) => {
      const { page } = scene;
      scene.count(1);
      await ask(scene);
      await page.evaluate('(probe.isArmed = true, 0)');
      const answering = page.evaluate(answer, 1);
      await promptTitle(page, 'A blocker in your browser');
      expect(scene.taken()).toEqual([]);
      // The visitor allows it.
      await page.evaluate('(probe.isArmed = false, 0)');
      await answering;
      await scene.delivered(1, 30_000);
    },
    expects: { unique: 1 },
  },
];
