import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { PageServer } from '../src/servePages.ts';
import { test } from '../src/testing.ts';
import { serveHarnessPages } from './harnessPages.ts';

declare const seen: {
  type: string;
  isTrusted: boolean;
  key?: string;
  target: string;
}[];

let server: PageServer;

beforeAll(async () => {
  server = await serveHarnessPages();
});

afterAll(() => server.close());

describe('evaluate', () => {
  test('passes an argument and awaits the result', async ({ page }) => {
    await page.goto(`${server.origin}/blank`);
    const result = await page.evaluate(
      async ({ add }) => {
        await new Promise((resolve) => setTimeout(resolve, 1));
        return { title: document.title, sum: 1 + add };
      },
      { add: 2 },
    );
    expect(result).toEqual({ title: 'Blank', sum: 3 });
    expect(await page.evaluate('document.title')).toBe('Blank');
    expect(await page.evaluate(() => undefined)).toBeUndefined();
  });

  test('throws what the page throws', async ({ page }) => {
    const failing = page.evaluate(() => {
      throw new RangeError('out of it');
    });
    await expect(failing).rejects.toThrow('out of it');
  });

  test('works in one tab while another tab keeps it waiting', async ({
    page,
  }) => {
    await page.goto(`${server.origin}/blank`);
    const waiting = page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const channel = new BroadcastChannel('harness');
          channel.onmessage = ({ data }) => resolve(data);
        }),
    );
    const other = await page.newTab(`${server.origin}/blank`);
    await other.evaluate(() => {
      new BroadcastChannel('harness').postMessage('from the other tab');
    });
    expect(await waiting).toBe('from the other tab');
  });

  test('works under the strictest policy', async ({ page }) => {
    await page.goto(`${server.origin}/strict`);
    const text = await page.evaluate(
      async () => document.querySelector('#text')?.textContent,
    );
    expect(text).toBe('Strict');
    await page.click('#text');
  });

  test('waits for a condition, over a navigation', async ({ page }) => {
    await page.goto(`${server.origin}/blank`);
    await page.evaluate(() => {
      setTimeout(() => location.assign('/form'), 50);
    });
    expect(await page.waitFor(() => document.querySelector('#host')?.id)).toBe(
      'host',
    );
    const never = page.waitFor(() => false, undefined, { timeoutMs: 100 });
    await expect(never).rejects.toThrow('Not within 100 ms: () => false');
  });
});

describe('goto and reload', () => {
  test('keep the storage and start a new document', async ({ page }) => {
    await page.goto(`${server.origin}/blank`);
    await page.evaluate(() => {
      sessionStorage.setItem('kept', 'yes');
      document.title = 'Old';
    });
    const state = () => [document.title, sessionStorage.getItem('kept')];
    await page.reload();
    expect(await page.evaluate(state)).toEqual(['Blank', 'yes']);
    await page.goto(`${server.origin}/blank#part`);
    expect(await page.evaluate(() => location.hash)).toBe('#part');
    await page.goto(`${server.origin}/form`);
    expect(await page.evaluate(state)).toEqual(['Harness', 'yes']);
    expect(await page.evaluate(() => document.referrer)).toBe('');
  });

  test('need not wait for a page that never ends to load', async ({ page }) => {
    await page.goto(`${server.origin}/loading`, { waitUntil: 'nothing' });
    await page.waitFor(() => document.querySelector('#text'));
    await page.click('#text');
    expect(await page.evaluate(() => document.readyState)).toBe('interactive');
  });
});

describe('mouse and keyboard', () => {
  test('clicks inside an open shadow root, as a user would', async ({
    page,
  }) => {
    await page.goto(`${server.origin}/form`);
    await page.click('#host >>> button');
    expect(await page.evaluate(() => seen)).toEqual([
      { type: 'click', isTrusted: true, target: 'button' },
    ]);
  });

  test('scrolls to what it clicks', async ({ page }) => {
    await page.goto(`${server.origin}/form`);
    await page.evaluate(() => {
      document.body.style.paddingTop = '3000px';
    });
    await page.click('#last');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('last');
  });

  test('does not click what is covered', async ({ page }) => {
    await page.goto(`${server.origin}/form`);
    await page.evaluate(() => {
      const cover = document.createElement('dialog');
      document.body.append(cover);
      cover.showModal();
    });
    const clicking = page.click('#last', { timeoutMs: 1000 });
    await expect(clicking).rejects.toThrow('#last is covered by <dialog');
  });

  test('walks with Tab in the order of the page', async ({ page }) => {
    await page.goto(`${server.origin}/form`);
    const focused: (string | undefined)[] = [];
    for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'Shift+Tab']) {
      await page.press(key);
      focused.push(await page.evaluate(() => document.activeElement?.id));
    }
    expect(focused).toEqual(['first', 'small', 'last', 'host', 'last']);
  });

  test('moves through native radios with the arrows', async ({ page }) => {
    await page.goto(`${server.origin}/form`);
    await page.click('#small');
    await page.press('ArrowRight');
    const checked = await page.evaluate(
      () => document.querySelector<HTMLInputElement>(':checked')?.id,
    );
    expect(checked).toBe('large');
    const clicks = await page.evaluate(() =>
      seen.filter(({ type }) => type === 'click'),
    );
    expect(clicks).toHaveLength(2);
  });

  test('types into a text field in a shadow root', async ({ page }) => {
    await page.goto(`${server.origin}/form`);
    await page.click('#host >>> textarea');
    await page.type('Déjà vu + 1\n!');
    await page.press('Shift+ArrowLeft');
    await page.press('?');
    const text = await page.evaluate(
      () =>
        document.querySelector('#host')?.shadowRoot?.querySelector('textarea')
          ?.value,
    );
    expect(text).toBe('Déjà vu + 1\n?');
  });

  test('presses Escape, Enter, Space and letters', async ({ page }) => {
    await page.goto(`${server.origin}/form`);
    await page.click('#last');
    for (const key of ['Escape', 'Enter', 'Space', 'a']) await page.press(key);
    const keys = await page.evaluate(() =>
      seen
        .filter(({ type }) => type === 'keydown')
        .map(({ key, isTrusted }) => `${key} ${isTrusted}`),
    );
    expect(keys).toEqual(['Escape true', 'Enter true', '  true', 'a true']);
  });

  test('moves the mouse', async ({ page }) => {
    await page.goto(`${server.origin}/form`);
    await page.evaluate(() => {
      addEventListener('pointermove', ({ clientX, clientY, isTrusted }) => {
        document.title = `${clientX} ${clientY} ${isTrusted}`;
      });
    });
    await page.moveMouse({ x: 40, y: 60 });
    await page.waitFor(() => document.title === '40 60 true');
  });
});

describe('console', () => {
  test('is recorded from the first line of the page on', async ({ page }) => {
    await page.goto(`${server.origin}/noisy`);
    await expect.poll(() => page.errors.length).toBe(2);
    expect(page.consoleMessages).toEqual([
      { type: 'log', text: 'plain 1' },
      { type: 'log', text: 'twice' },
      { type: 'log', text: 'twice' },
      { type: 'warning', text: 'careful' },
      { type: 'error', text: 'wrong' },
    ]);
    expect(page.errors.toSorted()).toEqual([
      'Error: rejected',
      'TypeError: thrown',
    ]);
  });

  test('names what a policy blocked', async ({ page }) => {
    await page.goto(`${server.origin}/strict`);
    await page.evaluate(() => {
      document.body.append(document.createElement('img'));
      document.querySelector('img')!.src = '/picture.png';
    });
    await expect
      .poll(() =>
        page.consoleMessages.filter(({ text }) => text.includes('picture.png')),
      )
      .toHaveLength(1);
    expect(page.errors).toEqual([]);
  });
});
