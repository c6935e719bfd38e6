import type { Config } from '@tactful/schema';
import type { Page } from './browser/Browser.ts';
import { promptAtRest, promptTitle } from './prompt.ts';
import { type Sample, samples } from './samples.ts';
import { serveTactful, type TactfulServer } from './serveTactful.ts';
import { tagPage, type TagPageOptions } from './tagPage.ts';

/** Page that is as light or dark as the visitor likes it, which the prompt follows. */
const BODY =
  '<style>:root { color-scheme: light dark }</style><h1>A page</h1><button id="before">Before</button>';

const ending = { id: 'thanks', text: 'Thank you for that.' };

/** Any prompt at any time: nothing here is about when to ask. */
export function samplesConfig(
  fields: Partial<Config['prompts'][number]> = {},
  asked: readonly Sample[] = samples,
): Config {
  return {
    version: 1,
    frequency: { perPage: 1_000, perSession: 1_000 },
    interrupt: { never: [], grace: '0s' },
    prompts: asked.map(({ id, question }) => ({
      id,
      trigger: { on: `${id}.asked` },
      offer: ['later', 'never'],
      survey: { questions: [question], endings: [ending] },
      ...fields,
    })),
  };
}

/** A page that asks any of the samples: `askSample` does. */
export function serveSamples(
  options: Partial<TagPageOptions> = {},
): Promise<TactfulServer> {
  const page = tagPage({ config: samplesConfig(), body: BODY, ...options });
  return serveTactful({ '/': { body: page } });
}

/** Has the page ask one of the samples, in the place of the prompt that is there. */
export async function askSample(
  page: Page,
  { id, question }: Sample,
): Promise<void> {
  await page.waitFor('"ready" in tactful');
  await page.evaluate('tactful.dismiss()');
  await page.waitFor('!document.querySelector("tactful-prompt")');
  await page.evaluate(`tactful.track(${JSON.stringify(`${id}.asked`)})`);
  await promptTitle(page, question.text);
  await promptAtRest(page);
}
