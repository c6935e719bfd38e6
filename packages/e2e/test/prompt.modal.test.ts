import { afterEach, expect } from 'vitest';
import type { Page } from '../src/browser/Browser.ts';
import { npsConfig } from '../src/configs.ts';
import { focused, inPrompt, promptAtRest, promptTitle } from '../src/prompt.ts';
import { serveTactful, type TactfulServer } from '../src/serveTactful.ts';
import { tagPage } from '../src/tagPage.ts';
import { test } from '../src/testing.ts';

let server: TactfulServer;
afterEach(() => server.close());

const body = `
  <h1>A page</h1>
  <button id="ask" onclick="tactful.show('why')">Feedback</button>
  <dialog id="dialog">
    <input id="name">
    <button id="inside" onclick="tactful.show('why')">Feedback</button>
    <button id="done" onclick="this.closest('dialog').close()">Done</button>
  </dialog>`;

/** A text question that the host opens, and the same by itself. */
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

async function open(page: Page): Promise<void> {
  server = await serveTactful({ '/': { body: tagPage({ config, body }) } });
  await page.goto(server.origin);
  await page.waitFor('"ready" in tactful');
  await page.evaluate('tactful.ready');
}

const written = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      document
        .querySelector('tactful-prompt')!
        .shadowRoot!.querySelector('textarea')!.value,
  );
const isGone = '!document.querySelector("tactful-prompt")';

test('takes the focus when the visitor opens it, and gives it back at Escape', async ({
  page,
}) => {
  await open(page);
  await page.evaluate('document.querySelector("#ask").focus()');
  await page.press('Enter');
  await promptTitle(page, 'Why?');
  await promptAtRest(page);
  expect(await focused(page)).toBe('textarea.text');
  await page.type('Calm');
  expect(await written(page)).toBe('Calm');
  await page.press('Escape');
  await page.waitFor(isGone);
  expect(await page.evaluate('document.activeElement.id')).toBe('ask');
});

test('keeps the focus in itself while it is modal', async ({ page }) => {
  await open(page);
  await page.evaluate('document.querySelector("#ask").focus()');
  await page.press('Enter');
  await promptTitle(page, 'Why?');
  for (let press = 0; press < 5; press += 1) {
    await page.press('Tab');
    expect(await focused(page)).not.toBe('button.');
  }
});

test('works over a native modal dialog, which stays open', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    const dialog = document.querySelector<HTMLDialogElement>('#dialog')!;
    dialog.addEventListener('close', () => (document.title = 'closed'));
    document.addEventListener('keyup', ({ key }) => {
      if (key === 'Escape') document.title = 'heard';
    });
    dialog.showModal();
    document.querySelector<HTMLElement>('#inside')!.focus();
  });
  await page.press('Enter');
  await promptTitle(page, 'Why?');
  await promptAtRest(page);
  await page.click(inPrompt('textarea'));
  await page.type('Good');
  expect(await written(page)).toBe('Good');
  await page.press('Escape');
  await page.waitFor(isGone);
  expect(await page.evaluate('document.title')).toBe('A page');
  expect(await page.evaluate('document.activeElement.id')).toBe('inside');
});

test('works over a focus trap', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    const ask = document.querySelector<HTMLElement>('#ask')!;
    const trap = ({ target }: Event): void => {
      if (target !== ask) ask.focus();
    };
    document.addEventListener('focusin', trap, true);
    ask.focus();
  });
  await page.press('Enter');
  await promptTitle(page, 'Why?');
  await promptAtRest(page);
  await page.type('Free');
  expect(await written(page)).toBe('Free');
});

test('closes by Escape after a press beside it', async ({ page }) => {
  await open(page);
  await page.click('#ask');
  await promptTitle(page, 'Why?');
  await page.evaluate(
    'document.querySelector("tactful-prompt").shadowRoot.activeElement.blur()',
  );
  await page.press('Escape');
  await page.waitFor(isGone);
});

test('steps aside for a dialog of the page, and comes back with its draft', async ({
  page,
}) => {
  await open(page);
  await page.evaluate('tactful.track("thing.happened")');
  await promptTitle(page, 'Why?');
  await promptAtRest(page);
  await page.click(inPrompt('textarea'));
  await page.type('Half a sen');
  await page.evaluate('document.querySelector("#dialog").showModal()');
  const opacity = (): Promise<string> =>
    page.evaluate(
      () =>
        getComputedStyle(
          document
            .querySelector('tactful-prompt')!
            .shadowRoot!.querySelector('.card')!,
        ).opacity,
    );
  expect(await opacity()).toBe('0');
  // It is out of reach, too: for the keyboard and for the mouse.
  for (let press = 0; press < 6; press += 1) {
    await page.press('Tab');
    expect(await page.evaluate('document.activeElement.localName')).not.toBe(
      'tactful-prompt',
    );
  }
  const hit = await page.evaluate(() => {
    const { left, top } = document
      .querySelector('tactful-prompt')!
      .shadowRoot!.querySelector('textarea')!
      .getBoundingClientRect();
    return document.elementFromPoint(left + 9, top + 9)?.localName;
  });
  expect(hit).not.toBe('tactful-prompt');

  await page.click('#done');
  expect(await opacity()).toBe('1');
  expect(await focused(page)).toBe('textarea.text');
  await page.type('tence');
  expect(await written(page)).toBe('Half a sentence');
});

test('comes back when the dialog is taken out of the page', async ({
  page,
}) => {
  await open(page);
  await page.evaluate('tactful.track("thing.happened")');
  await promptTitle(page, 'Why?');
  await page.evaluate('document.querySelector("#dialog").showModal()');
  await page.waitFor(
    '!document.querySelector("tactful-prompt:not([data-aside])")',
  );
  await page.evaluate('document.querySelector("#dialog").remove()');
  await page.waitFor('!document.querySelector("tactful-prompt[data-aside]")');
});
