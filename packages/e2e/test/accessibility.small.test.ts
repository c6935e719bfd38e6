import { describe, expect, inject } from 'vitest';
import type { Page } from '../src/browser/Browser.ts';
import { keepEvidence } from '../src/keepEvidence.ts';
import { layoutProblems } from '../src/layoutProblems.ts';
import { longSamples } from '../src/longSamples.ts';
import { inPrompt } from '../src/prompt.ts';
import { type Sample, samples } from '../src/samples.ts';
import { askSample, samplesConfig, serveSamples } from '../src/serveSamples.ts';
import { setLocale } from '../src/setLocale.ts';
import { test } from '../src/testing.ts';

/** Whether the way out can be pressed, and all else can be scrolled to. */
function reach(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { shadowRoot } = document.querySelector('tactful-prompt')!;
    const card = shadowRoot!.querySelector('[part=prompt]')!;
    const close = shadowRoot!.querySelector('[part=close]')!;
    const found: string[] = [];
    const { top, bottom } = card.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight)
      found.push('the card leaves the window');
    for (const scrollTop of [0, card.scrollHeight]) {
      card.scrollTop = scrollTop;
      const { x, y, width, height } = close.getBoundingClientRect();
      const hit = shadowRoot!.elementFromPoint(x + width / 2, y + height / 2);
      if (!hit || !close.contains(hit))
        found.push(`no close at ${scrollTop} px`);
    }
    const last = shadowRoot!.querySelector('[part=never]')!;
    if (last.getBoundingClientRect().bottom > innerHeight) {
      found.push('the end cannot be scrolled to');
    }
    card.scrollTop = 0;
    return found;
  });
}

/** Goes to the last button by Tab, and tells what had the focus and did not show. */
async function hiddenStops(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate('document.querySelector("#before").focus()');
  for (let press = 0; press < 40; press += 1) {
    await page.press('Tab');
    const { isLast, hidden } = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('tactful-prompt')!;
      const inner = shadowRoot!.activeElement;
      if (!inner) return { isLast: true, hidden: 'Tab leaves too early' };
      const { left, top, height } = inner.getBoundingClientRect();
      const isInView = top > -1 && top + Math.min(height, 24) <= innerHeight;
      const hit = shadowRoot!.elementFromPoint(left + 8, top + 8);
      const isOnTop = (inner.closest('label') ?? inner).contains(hit);
      return {
        isLast: inner.matches('[part=never]'),
        hidden: isInView && isOnTop ? '' : inner.outerHTML.slice(0, 80),
      };
    });
    if (hidden) found.push(`has the focus, but is hidden: ${hidden}`);
    if (isLast) return found;
  }
  return [...found, 'Tab does not reach the end'];
}

async function lookAt(
  page: Page,
  asked: readonly Sample[],
  look: (sample: Sample) => Promise<string[]>,
): Promise<Record<string, number>> {
  const passed: Record<string, number> = {};
  const failed: string[] = [];
  for (const sample of asked) {
    const { id, question } = sample;
    await askSample(page, sample);
    const found = await look(sample);
    failed.push(...found.map((one) => `${id}: ${one}`));
    if (!found.length) passed[question.type] = (passed[question.type] ?? 0) + 1;
  }
  expect(failed).toEqual([]);
  return passed;
}

describe('in 320 × 256 px, which is 400 % zoom', () => {
  test.override({
    visitorOptions: { width: 320, height: 256, reducedMotion: true },
  });

  test('nothing is cut, all can be reached, what has the focus is seen', async ({
    page,
    onTestFinished,
  }) => {
    const server = await serveSamples({
      config: samplesConfig({}, longSamples),
    });
    onTestFinished(server.close);
    await page.goto(server.origin);
    const passed = await lookAt(page, longSamples, async () => {
      const found = [
        ...(await layoutProblems(page)),
        ...(await reach(page)),
        ...(await hiddenStops(page)),
      ];
      await setLocale(page, 'ar');
      found.push(...(await layoutProblems(page)), ...(await reach(page)));
      await setLocale(page, 'en');
      await page.click(inPrompt('[part=close]'));
      await page.waitFor('!document.querySelector("tactful-prompt")');
      return found;
    });
    keepEvidence('small', inject('engine'), passed);
  }, 120_000);
});

/** What WCAG 1.4.12 has texts bear. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`;

describe('with wider text spacing', () => {
  test.override({ visitorOptions: { height: 640, reducedMotion: true } });

  test('nothing is cut', async ({ page, onTestFinished }) => {
    const server = await serveSamples();
    onTestFinished(server.close);
    await page.goto(server.origin);
    await lookAt(page, samples, async (sample) => {
      await page.evaluate((css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document
          .querySelector('tactful-prompt')!
          .shadowRoot!.adoptedStyleSheets.push(sheet);
      }, SPACING);
      await sample.answer(page);
      const found: string[] = [];
      for (const width of [320, 1280]) {
        await page.resize(width, 640);
        found.push(...(await layoutProblems(page)));
      }
      return found;
    });
  });
});
