import { afterEach, describe, expect } from 'vitest';
import type { Page } from '../src/browser/Browser.ts';
import { npsConfig } from '../src/configs.ts';
import { keepDecisions, waitForRule } from '../src/decidedIn.ts';
import {
  focused,
  hasPrompt,
  inPrompt,
  promptAtRest,
  promptTitle,
} from '../src/prompt.ts';
import { serveTactful, type TactfulServer } from '../src/serveTactful.ts';
import { tagPage } from '../src/tagPage.ts';
import { test } from '../src/testing.ts';

let server: TactfulServer;
afterEach(() => server.close());

const survey = {
  questions: [{ id: 'reason', type: 'text' as const, text: 'Why?' }],
};
const config = {
  ...npsConfig,
  interrupt: { grace: '0s' },
  prompts: [
    { id: 'why', survey },
    { id: 'asks', trigger: { on: 'thing.happened' }, survey },
  ],
};

/** How pages make everything but one thing unusable. */
interface Trap {
  /** Runs in the page. */
  close(): void;
  open(): void;
}

/**
 * The modal of MUI, as its FocusTrap and ModalManager do it: `focusin` on the
 * document and a look every 50 ms bring the focus back, the rest of the page is
 * hidden from screen readers, and sentinels keep Tab inside.
 */
const mui: Trap = {
  open: () => {
    const modal = document.createElement('div');
    modal.id = 'modal';
    modal.role = 'presentation';
    modal.innerHTML = `<div data-sentinel tabindex="0"></div>
      <div role="dialog" aria-modal="true" tabindex="-1" id="trap">
        <button id="inside">Feedback</button> <input id="field"></div>
      <div data-sentinel tabindex="0"></div>`;
    modal.style.cssText = 'position: fixed; inset: 0; z-index: 1300';
    for (const other of document.body.children) other.ariaHidden = 'true';
    document.body.append(modal);
    const trap = document.querySelector<HTMLElement>('#trap')!;
    const contain = (): void => {
      if (!document.hasFocus() || trap.contains(document.activeElement)) return;
      trap.focus();
    };
    document.addEventListener('focusin', contain);
    const timer = setInterval(() => {
      if (document.activeElement?.tagName === 'BODY') contain();
    }, 50);
    trap.querySelector('button')!.addEventListener('click', () => {
      void (
        window as unknown as { tactful: { show(id: string): void } }
      ).tactful.show('why');
    });
    modal.addEventListener('close', () => {
      clearInterval(timer);
      document.removeEventListener('focusin', contain);
      modal.remove();
      for (const other of document.body.children) other.ariaHidden = null;
    });
    trap.focus();
  },
  close: () =>
    document.querySelector('#modal')!.dispatchEvent(new Event('close')),
};

const inert: Trap = {
  open: () => {
    document.body.inert = true;
  },
  close: () => {
    document.body.inert = false;
  },
};

async function open(page: Page): Promise<void> {
  server = await serveTactful({
    '/': { body: tagPage({ config, before: keepDecisions }) },
  });
  await page.goto(server.origin);
  await page.waitFor('"ready" in tactful');
  await page.evaluate('tactful.ready');
}

/** Goes to the end of what was written. Two clicks soon after each other mark a word. */
async function goOn(page: Page): Promise<void> {
  await page.click(inPrompt('textarea'));
  await page.press('End');
}

const written = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      document
        .querySelector('tactful-prompt')!
        .shadowRoot!.querySelector('textarea')!.value,
  );

for (const [name, trap] of Object.entries({
  'a focus trap': mui,
  'body[inert]': inert,
})) {
  describe(`beside ${name}`, () => {
    test('a prompt that comes by itself waits', async ({ page }) => {
      await open(page);
      await page.evaluate(trap.open);
      await page.evaluate('tactful.track("thing.happened")');
      await waitForRule(page, 'interrupt.dialog');
      expect(await hasPrompt(page)).toBe(false);
      await page.evaluate(trap.close);
      await promptTitle(page, 'Why?');
    });

    test('a prompt that was there first keeps its draft, and takes typing', async ({
      page,
    }) => {
      await open(page);
      await page.evaluate('tactful.track("thing.happened")');
      await promptTitle(page, 'Why?');
      await promptAtRest(page);
      await goOn(page);
      await page.type('Half');
      await page.evaluate(trap.open);
      await goOn(page);
      await page.type('way');
      expect(await written(page)).toBe('Halfway');
      await page.evaluate(trap.close);
      await goOn(page);
      await page.type('there');
      expect(await written(page)).toBe('Halfwaythere');
    });

    test('a prompt that the visitor opens takes typing', async ({ page }) => {
      await open(page);
      await page.evaluate(trap.open);
      if (name === 'a focus trap') {
        await page.click('#inside');
      } else {
        await page.evaluate('void tactful.show("why")');
      }
      await promptTitle(page, 'Why?');
      await promptAtRest(page);
      expect(await focused(page)).toBe('textarea.text');
      await page.type('Free');
      expect(await written(page)).toBe('Free');
      await page.press('Escape');
      await page.waitFor('!document.querySelector("tactful-prompt")');
    });
  });
}
