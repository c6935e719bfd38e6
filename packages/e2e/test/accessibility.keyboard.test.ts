import { afterEach, describe, expect, inject } from 'vitest';
import type { Page } from '../src/browser/Browser.ts';
import { focusedStop, tabStops, tabTo } from '../src/keyboard.ts';
import { keyboardScripts } from '../src/keyboardScripts.ts';
import { keepEvidence } from '../src/keepEvidence.ts';
import { hasPrompt, problemOf, promptTitle } from '../src/prompt.ts';
import { type Sample, samples } from '../src/samples.ts';
import { askSample, serveSamples } from '../src/serveSamples.ts';
import type { TactfulServer } from '../src/serveTactful.ts';
import { test } from '../src/testing.ts';

let server: TactfulServer;
afterEach(() => server.close());

const focusedOnPage = 'document.activeElement.id';
const isGone = '!document.querySelector("tactful-prompt")';

async function open(page: Page, sample: Sample): Promise<void> {
  await page.evaluate('document.querySelector("#before").focus()');
  await askSample(page, sample);
  expect(await page.evaluate(focusedOnPage), 'takes no focus').toBe('before');
}

/** What is wrong, in words that belong to the element that has the focus. */
const describedAs = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { shadowRoot } = document.querySelector('tactful-prompt')!;
    const { activeElement } = shadowRoot!;
    const ids = [activeElement, activeElement?.closest('fieldset')].map(
      (element) => element?.getAttribute('aria-describedby') ?? '',
    );
    return ids
      .join(' ')
      .split(' ')
      .map((id) => id && shadowRoot!.getElementById(id)?.textContent)
      .join(' ');
  });

/** Sends nothing, and is told what is missing where it is. */
async function seeProblem(page: Page): Promise<void> {
  await tabTo(page, 'button submit');
  await page.press('Enter');
  const problem = await problemOf(page);
  expect(await focusedStop(page), 'is not on the button').not.toMatch(
    /^button|^$/,
  );
  expect(await describedAs(page), 'tied to the field').toContain(problem);
}

async function walkThrough(page: Page, sample: Sample): Promise<void> {
  const { id, question } = sample;
  const { stops, keys, value } = keyboardScripts[id]!;
  await open(page, sample);
  const all = [
    'button close',
    ...stops,
    'button submit',
    'button later',
    'button never',
  ];
  expect(await tabStops(page, all.length), 'tab stops').toEqual(all);
  await page.evaluate('document.querySelector("#before").focus()');
  if (question.type !== 'statement') {
    await seeProblem(page);
    await page.evaluate('document.querySelector("#before").focus()');
  }
  for (const key of keys) {
    // Nothing but the last key submits.
    await promptTitle(page, question.text);
    const [, what, words] = /^(Tab|type): (.*)$/.exec(key) ?? [];
    if (what === 'Tab') await tabTo(page, words!);
    else if (what === 'type') await page.type(words!);
    else await page.press(key);
  }
  await promptTitle(page, 'Thank you for that.');
  expect(await focusedStop(page), 'thanks have the focus').not.toBe('');
  await page.press('Escape');
  await page.waitFor(isGone);
  expect(await page.evaluate(focusedOnPage), 'gives it back').toBe('before');

  await page.evaluate('tactful.flush()');
  const final = server
    .records()
    .findLast(({ type, data }) => type === 'response' && data['final']);
  const [answer] = final!.data['answers'] as { value?: unknown }[];
  expect(answer?.value, 'the answer').toEqual(value);
}

describe('with a keyboard alone', () => {
  test.override({ visitorOptions: { reducedMotion: true } });

  test('answers every type of question', async ({ page }) => {
    server = await serveSamples();
    await page.goto(server.origin);
    const failed: string[] = [];
    const passed: Record<string, number> = {};
    for (const sample of samples) {
      try {
        await walkThrough(page, sample);
        const { type } = sample.question;
        passed[type] = (passed[type] ?? 0) + 1;
      } catch (error) {
        failed.push(`${sample.id}: ${(error as Error).message}`);
      }
    }
    expect(failed).toEqual([]);
    keepEvidence('keyboard', inject('engine'), passed);
  }, 120_000);

  test('closes by Escape only from within, and leaves other focus alone', async ({
    page,
  }) => {
    server = await serveSamples();
    await page.goto(server.origin);
    await open(page, samples[0]!);
    await page.press('Escape');
    expect(await hasPrompt(page), 'from the page').toBe(true);
    await page.press('Tab');
    await page.press('Escape');
    await page.waitFor(isGone);
    expect(await page.evaluate(focusedOnPage)).toBe('before');

    await open(page, samples[1]!);
    await page.evaluate('tactful.dismiss()');
    await page.waitFor(isGone);
    expect(await page.evaluate(focusedOnPage), 'it was not inside').toBe(
      'before',
    );
  });

  test.for([
    ['contact', 'text name', ['A'], 'email email'],
    ['matrix', 'radio asked.range', ['ArrowRight'], 'radio asked.help'],
  ] as const)(
    'goes to the first thing that is wrong: %s',
    async ([id, stop, keys, wrong], { page }) => {
      server = await serveSamples();
      await page.goto(server.origin);
      await open(
        page,
        samples.find((sample) => sample.id === id)!,
      );
      await tabTo(page, stop);
      for (const key of keys) await page.press(key);
      await page.press('Enter');
      await problemOf(page);
      expect(await focusedStop(page)).toBe(wrong);
    },
  );
});
