import { describe, expect, inject } from 'vitest';
import type { Page } from '../src/browser/Browser.ts';
import { keepEvidence } from '../src/keepEvidence.ts';
import { nameTree } from '../src/nameTree.ts';
import { inPrompt, problemOf, promptTitle } from '../src/prompt.ts';
import { type Sample, samples } from '../src/samples.ts';
import { askSample, serveSamples } from '../src/serveSamples.ts';
import { test } from '../src/testing.ts';

/** What a screen reader can tell, from the question to the thanks. */
async function listen(page: Page, sample: Sample): Promise<string> {
  const heard: string[] = [];
  const hear = async (when: string): Promise<void> => {
    heard.push(`# ${when}\n\n${await nameTree(page)}\n`);
  };
  await askSample(page, sample);
  // It announces itself in the frame after it opens.
  await page.waitFor(
    (text) =>
      document
        .querySelector('tactful-prompt')!
        .shadowRoot!.querySelector('[role=status]')!.textContent === text,
    sample.question.text,
  );
  await hear('As it opens');
  if (sample.question.type !== 'statement') {
    await page.click(inPrompt('[part=submit]'));
    await problemOf(page);
    await hear('Submitted without an answer');
    await sample.answer(page);
    await hear('Answered');
  }
  await page.click(inPrompt('[part=submit]'));
  await promptTitle(page, 'Thank you for that.');
  await hear('At the end');
  return heard.join('\n');
}

describe('to a screen reader', () => {
  test.override({ visitorOptions: { reducedMotion: true } });

  test('every type of question says what it is and how it is', async ({
    page,
    onTestFinished,
  }) => {
    const server = await serveSamples();
    onTestFinished(server.close);
    await page.goto(server.origin);
    const passed: Record<string, number> = {};
    const failed: string[] = [];
    for (const sample of samples) {
      const { id, question } = sample;
      const heard = await listen(page, sample);
      try {
        await expect(heard).toMatchFileSnapshot(`names/${id}.txt`);
        passed[question.type] = (passed[question.type] ?? 0) + 1;
      } catch (error) {
        failed.push(`${id}: ${(error as Error).message}\n${heard}`);
      }
    }
    expect(failed).toEqual([]);
    keepEvidence('names', inject('engine'), passed);
  });
});
