import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { Page } from '../src/browser/Browser.ts';
import type { PageServer } from '../src/servePages.ts';
import type { SignalName, SignalsInPage } from '../src/signals/inPage.ts';
import { serveSignals } from '../src/signals/serveSignals.ts';
import { test } from '../src/testing.ts';

declare const startSignal: SignalsInPage['startSignal'];
declare const told: SignalsInPage['told'];
declare const timers: SignalsInPage['timers'];

const BODY = `
<button id="buy"><b id="inner">Buy</b></button>
<label id="label">News <input type="checkbox" id="news"></label>
<a id="link" href="#part">Link</a>
<input id="number" type="number" value="1">
<p id="text">Some words to select in a row.</p>
<div id="host"></div>
<form id="order"><input name="street"><button id="send">Send</button></form>
<tactful-prompt></tactful-prompt>
<script>
  const own = document.querySelector('tactful-prompt');
  for (const place of [host, own]) {
    place.attachShadow({ mode: 'open' }).innerHTML =
      '<button class="inside">Inside</button><form><input name="note"></form>';
  }
  // The page stops what it can.
  buy.addEventListener('click', (event) => event.stopImmediatePropagation());
  order.addEventListener('submit', (event) => event.preventDefault());
</script>`;

let server: PageServer;

beforeAll(async () => {
  server = await serveSignals(BODY);
});

afterAll(() => server.close());

async function start(
  page: Page,
  name: SignalName,
  options?: object,
): Promise<void> {
  await page.goto(server.origin);
  await page.evaluate(({ name, options }) => startSignal(name, options), {
    name,
    options,
  });
}
const readTold = (page: Page) => page.evaluate(() => told);
const push = (page: Page, path: string) =>
  page.evaluate((path) => history.pushState(null, '', path), path);

describe('elementClicked', () => {
  test('tells of each click on the element or in it, by mouse and keyboard', async ({
    page,
  }) => {
    await start(page, 'elementClicked', { selector: 'button' });
    await page.click('#inner');
    await page.click('#link');
    await page.press('Shift+Tab');
    await page.evaluate(() => document.querySelector('button')?.focus());
    await page.press('Enter');
    await page.click('#host >>> button');
    await page.click('tactful-prompt >>> button');
    expect(await readTold(page)).toEqual([
      { element: 'button#buy' },
      { element: 'button#buy' },
      { element: 'button' },
    ]);
  });

  test('takes a click on a label for one', async ({ page }) => {
    await start(page, 'elementClicked', { selector: 'label' });
    await page.click('#label');
    await page.click('#news');
    await page.click('#news');
    await page.click('#label');
    expect(
      await page.evaluate(
        () => document.querySelector<HTMLInputElement>('#news')?.checked,
      ),
    ).toBe(false);
    expect(await readTold(page)).toHaveLength(4);
  });
});

describe('rageClicked', () => {
  const clickThrice = async (page: Page, selector: string) => {
    for (let count = 0; count < 3; count += 1) await page.click(selector);
  };

  test('tells of three clicks on a button', async ({ page }) => {
    await start(page, 'rageClicked');
    await clickThrice(page, '#buy');
    expect(await readTold(page)).toEqual([{ element: 'b#inner' }]);
  });

  test('says nothing of steps, of text that is selected, of our own', async ({
    page,
  }) => {
    await start(page, 'rageClicked');
    await clickThrice(page, '#number');
    await clickThrice(page, '#news');
    await clickThrice(page, 'tactful-prompt >>> button');
    // The driver of this browser may not count the clicks: then none selects.
    await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('#text')!);
      for (let count = 0; count < 3; count += 1) {
        document
          .querySelector('#text')
          ?.dispatchEvent(
            new MouseEvent('click', { detail: count + 1, bubbles: true }),
          );
      }
    });
    expect(await readTold(page)).toEqual([]);
  });
});

describe('elementSeen', () => {
  const add = (page: Page, html: string) =>
    page.evaluate((html) => {
      document.body.insertAdjacentHTML('beforeend', html);
    }, html);
  const SPACE = '<p style="height: 200vh">';

  test('tells once per page, when it has come into view', async ({ page }) => {
    await start(page, 'elementSeen', { selector: '#later' });
    await add(page, `${SPACE}<p id="later" style="height: 100px">Later`);
    // So that one that is in view would have been found by now.
    await add(page, '<i id="mark">');
    await page.waitFor(() => timers.size === 0);
    expect(await readTold(page)).toEqual([]);
    await page.evaluate(() =>
      document.querySelector('#later')?.scrollIntoView(),
    );
    await page.waitFor(() => told.length);
    expect(await readTold(page)).toEqual([{ element: 'p#later' }]);
    await push(page, '/app/next');
    await page.waitFor(() => told.length === 2);
  });

  test('finds it in an open shadow root, also in one that came later', async ({
    page,
  }) => {
    await start(page, 'elementSeen', { selector: '.inside' });
    await page.waitFor(() => told.length);
    await page.evaluate(() =>
      startSignal('elementSeen', { selector: '.deep' }),
    );
    await page.evaluate(() => {
      const late = document.createElement('div');
      late.attachShadow({ mode: 'open' }).innerHTML = '<div></div>';
      document.body.prepend(late);
    });
    await page.waitFor(() => timers.size === 0);
    await page.evaluate(() => {
      document.body.firstElementChild!.shadowRoot!.innerHTML =
        '<p class="deep">Deep</p>';
    });
    await page.waitFor(() => told.length === 2);
  });

  test('takes a part of one that is higher than the view', async ({ page }) => {
    await start(page, 'elementSeen', { selector: '#tall', ratio: 0.8 });
    await add(page, '<p id="tall" style="height: 900vh">Tall');
    await page.waitFor(() => timers.size === 0);
    expect(await readTold(page)).toEqual([]);
    await page.evaluate(() =>
      document.querySelector('#tall')?.scrollIntoView(),
    );
    await page.waitFor(() => told.length);
  });

  test('waits for as long as it shall be seen, without a break', async ({
    page,
  }) => {
    await start(page, 'elementSeen', { selector: '#buy', for: '20m' });
    await page.waitFor(() => timers.size === 1);
    await add(page, SPACE);
    await page.waitFor(() => timers.size === 1);
    await page.evaluate(() => scrollTo(0, 9_999));
    await page.waitFor(() => timers.size === 0);
    await page.evaluate(() => {
      scrollTo(0, 0);
      startSignal('elementSeen', { selector: '#buy', for: '200ms' });
    });
    await page.waitFor(() => told.length);
    expect(await readTold(page)).toHaveLength(1);
  });

  test('does not look at our own', async ({ page }) => {
    await start(page, 'elementSeen', { selector: 'tactful-prompt' });
    await page.evaluate(() => {
      document.querySelector('#host')!.remove();
      startSignal('elementSeen', { selector: '.inside' });
      startSignal('elementSeen', { selector: '#buy' });
    });
    await page.waitFor(() => told.length);
    await page.waitFor(() => timers.size === 0);
    expect(await readTold(page)).toEqual([{ element: 'button#buy' }]);
  });
});

describe('formAbandoned', () => {
  const TOLD = { form: 'order', field: 'street' };
  const fill = async (page: Page) => {
    await page.click('[name=street]');
    await page.type('Secret');
  };

  test('tells of it when a route is left, and never what was typed', async ({
    page,
  }) => {
    await start(page, 'formAbandoned');
    await fill(page);
    expect(await readTold(page)).toEqual([]);
    await push(page, '/app/next');
    expect(await readTold(page)).toEqual([TOLD]);
  });

  test('tells of it once when the tab is hidden', async ({ page }) => {
    await start(page, 'formAbandoned');
    await fill(page);
    const other = await page.newTab(`${server.origin}/app/other`);
    await page.waitFor(() => told.length);
    await other.close();
    await page.bringToFront();
    await fill(page);
    await push(page, '/app/next');
    expect(await readTold(page)).toEqual([TOLD]);
  });

  test('tells of it when the form goes', async ({ page }) => {
    await start(page, 'formAbandoned');
    await fill(page);
    await page.evaluate(() => document.querySelector('#order')?.remove());
    await page.waitFor(() => told.length);
    expect(await readTold(page)).toEqual([TOLD]);
  });

  test('says nothing of one that was sent, in a shadow root too, or is ours', async ({
    page,
  }) => {
    await start(page, 'formAbandoned');
    await fill(page);
    await page.click('#send');
    await page.click('#host >>> input');
    await page.type('Secret');
    await page.evaluate(() => {
      const form = document
        .querySelector('#host')!
        .shadowRoot!.querySelector('form')!;
      form.addEventListener('submit', (event) => event.preventDefault());
      form.requestSubmit();
    });
    await page.click('tactful-prompt >>> input');
    await page.type('Secret');
    await push(page, '/app/next');
    expect(await readTold(page)).toEqual([]);
  });

  test('says nothing of one whose fields a script took all at once', async ({
    page,
  }) => {
    await start(page, 'formAbandoned');
    await fill(page);
    await page.evaluate(() => {
      const form = document.querySelector<HTMLFormElement>('#order')!;
      return [...new FormData(form)].length;
    });
    await push(page, '/app/next');
    expect(await readTold(page)).toEqual([]);
  });
});
