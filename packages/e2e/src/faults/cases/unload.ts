import { expect } from 'vitest';
import type { EngineName } from '../../browser/Browser.ts';
import { waitUntil } from '../../lib/waitUntil.ts';
import { NAME, type Scene } from '../createScene.ts';
import type { FaultCase } from '../FaultCase.ts';

const ALL: readonly EngineName[] = ['chromium', 'firefox', 'webkit'];
/** Other pages let be for 30 s what one has sent when it was left. */
const NEXT_VISIT_MS = 31_000;
/** Whether the client has read what is on the device: its storage is open. */
const HAS_READ =
  'tactful.inspect().then((inspector) => Boolean(inspector.read().visitor))';

/** Tracks, and leaves the document in the same task. */
async function trackAndGo(
  scene: Scene,
  {
    count = 10,
    text = '',
    leave,
  }: { count?: number; text?: string; leave: string },
): Promise<void> {
  const from = scene.count(count);
  await scene.page
    .evaluate(
      `(() => {
        for (let n = ${from}; n < ${from + count}; n += 1) {
          tactful.track('${NAME}', { n, text: '${text}' });
        }
        ${leave};
      })()`,
    )
    // The page may be gone before it can answer.
    .catch(() => undefined);
}

/** The page is gone; what the receiver has not said that it has, comes with the next visit. */
async function comesAgain(scene: Scene): Promise<void> {
  await scene.later(NEXT_VISIT_MS);
  await scene.open();
  await scene.send();
  await scene.delivered();
}

/** Tabs that close, navigate, freeze and die. */
export const unloadCases: readonly FaultCase[] = [
  {
    id: 'C1',
    fault: 'ten, and the tab is closed in the same task',
    engines: ALL,
    run: async (scene) => {
      if (scene.browser.engine === 'webkit') {
        // It opens no window for a script. Closed from outside, as soon as it
        // can be, and under load before what the page has written is on the device.
        const page = await scene.open();
        await waitUntil(() => page.evaluate<boolean>(HAS_READ), {
          what: 'open storage',
        });
        scene.track().catch(() => undefined);
        await page.close();
        return comesAgain(scene);
      }
      const opener = scene.page;
      const from = scene.count(10);
      await opener.evaluate(
        ([name, first]) =>
          new Promise<void>((resolve) => {
            const tab = window.open('/')!;
            const wait = setInterval(() => {
              const { tactful } = tab as unknown as {
                tactful?: {
                  ready?: Promise<void>;
                  track(name: string, data: object): void;
                  inspect(): Promise<{ read(): { visitor?: string } }>;
                };
              };
              if (!tactful?.ready) return;
              void tactful.inspect().then((inspector) => {
                // It has read what is on the device: its storage is open.
                if (!inspector.read().visitor || tab.closed) return;
                clearInterval(wait);
                for (let n = first; n < first + 10; n += 1) {
                  tactful.track(name, { n });
                }
                tab.close();
                resolve();
              });
            }, 20);
          }),
        [NAME, from] as const,
      );
      return comesAgain(scene);
    },
    expects: { repeats: 20, unwritten: { webkit: 10 } },
  },
  {
    id: 'C2',
    fault: 'ten, and the page navigates in the same task',
    engines: ALL,
    run: async (scene) => {
      await trackAndGo(scene, { leave: 'location.href = "/next"' });
      await scene.page.waitFor('document.title === "Next"');
      await comesAgain(scene);
    },
    expects: { repeats: 20 },
  },
  {
    id: 'C3',
    fault: '150 (125 KB), and the page navigates in the same task',
    engines: ALL,
    run: async (scene) => {
      await trackAndGo(scene, {
        count: 150,
        text: 'x'.repeat(400),
        leave: 'location.href = "/next"',
      });
      await scene.page.waitFor('document.title === "Next"');
      await waitUntil(() => scene.taken().length > 0, {
        what: 'what the page sent when it went',
      });
      await comesAgain(scene);
    },
    expects: { unique: 150, repeats: 150 },
  },
  {
    id: 'C4',
    fault: '100 KB that are not ASCII, while the page lives and when it goes',
    run: async (scene) => {
      const { page, track, delivered, probe } = scene;
      const text = 'é'.repeat(51_200);
      await track(1, { text });
      await page.evaluate('tactful.flush()');
      await delivered();
      const { posts } = await probe();
      expect(posts.at(-1)).toMatchObject({ keepalive: false });
      await trackAndGo(scene, {
        count: 1,
        text,
        leave: 'location.href = "/next"',
      });
      await page.waitFor('document.title === "Next"');
      await comesAgain(scene);
    },
    expects: { unique: 2, repeats: 1 },
  },
  {
    id: 'C6',
    fault: 'the host has 256 keepalive requests open',
    run: async ({ page, server, track, send, delivered }) => {
      await page.evaluate((url) => {
        for (let n = 0; n < 256; n += 1) {
          fetch(url, { keepalive: true, mode: 'no-cors' }).catch(() => {});
        }
      }, `${server.otherOrigin}/hang`);
      await track();
      await send();
      await delivered();
    },
    expects: { requests: 2, withinMs: 10_000 },
  },
  {
    id: 'C9',
    fault: 'pagehide is heard on window, and it fires',
    engines: ALL,
    page: {
      before: `;probe.listeners = [];
        { const { addEventListener } = EventTarget.prototype;
          EventTarget.prototype.addEventListener = function (type, ...rest) {
            if (type === 'pagehide') probe.listeners.push(this === window ? 'window' : String(this));
            return addEventListener.call(this, type, ...rest);
          };
        }`,
    },
    run: async (scene) => {
      expect(
        await scene.page.evaluate('[...new Set(probe.listeners)]'),
      ).toEqual(['window']);
      // In front, and never hidden before: then only this event can send them.
      await scene.page.evaluate(
        'document.addEventListener("visibilitychange", (event) => event.stopImmediatePropagation(), true)',
      );
      await trackAndGo(scene, { leave: 'location.href = "/next"' });
      await scene.page.waitFor('document.title === "Next"');
      await scene.delivered();
      await comesAgain(scene);
    },
    expects: { repeats: 20 },
  },
  {
    id: 'C10',
    fault: '50 ms after ten were tracked the page is killed, without any event',
    engines: ALL,
    run: async (scene) => {
      await scene.track();
      await scene.page.evaluate(
        () => new Promise((resolve) => setTimeout(resolve, 50)),
      );
      await scene.page.crash!();
      await scene.open();
      await scene.send();
      await scene.delivered();
    },
  },
];
