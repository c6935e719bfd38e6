import { vi } from 'vitest';
import type { Config } from '../src/types.gen.ts';
import { createCapsModel, type CapsModel } from './createCapsModel.ts';
import { createFakeDevice } from './createFakeDevice.ts';
import {
  settle,
  startTestClient,
  type TestClient,
} from './createTestClient.ts';

/** What a visitor may do. */
export type Act =
  | { do: 'track'; name: string }
  /** In every tab, at once. */
  | { do: 'trackEverywhere'; name: string }
  | { do: 'answer' | 'close' | 'later' | 'start' }
  | { do: 'navigate' | 'reload' | 'open' | 'switch' }
  /** Time passes. */
  | { do: 'wait'; ms: number }
  /** The clock is set. */
  | { do: 'setClock'; byMs: number };

/** A visitor with several tabs of one browser, one of which is seen. */
export interface Browsing {
  readonly model: CapsModel;
  /** Caps that were broken, and when. */
  readonly broken: readonly string[];
  act(act: Act): Promise<void>;
  /** How often each prompt was shown, as a page knows it that opens now. */
  remembered(): Promise<Record<string, number>>;
  end(): void;
}

interface Tab {
  id: number;
  test: TestClient;
  pages: number;
}

export function createBrowsing(config: Config): Browsing {
  const device = createFakeDevice();
  const model = createCapsModel(config.frequency ?? {});
  const broken: string[] = [];
  const tabs: Tab[] = [];
  const clients: TestClient[] = [];
  let seen = 0;
  let opened = 0;

  const load = async (): Promise<TestClient> => {
    const test = await startTestClient({ config, adapters: [] }, { device });
    clients.push(test);
    return test;
  };
  const follow = (tab: Tab): void => {
    const { client, inspector } = tab.test;
    client.on('shown', ({ prompt: id, touchpoint }) => {
      const prompt = config.prompts.find((one) => one.id === id)!;
      const caps = model.show({
        prompt,
        atMs: Date.now(),
        session: inspector.read().session.id,
        page: `${tab.id}/${tab.pages}`,
      });
      broken.push(...caps.map((cap) => `${cap} by ${id} at ${touchpoint}`));
    });
  };
  const setHidden = ({ test }: Tab, hidden: boolean): void => {
    const { document } = test.window;
    Object.assign(document, { hidden });
    document.dispatchEvent(new Event('visibilitychange'));
  };
  const current = (): Tab => tabs[seen]!;
  const look = async (index: number): Promise<void> => {
    if (tabs[seen]) setHidden(current(), true);
    await settle();
    seen = index;
    setHidden(current(), false);
    await settle();
  };
  const open = async (): Promise<void> => {
    if (tabs[seen]) setHidden(current(), true);
    await settle();
    const tab = { id: (opened += 1), test: await load(), pages: 0 };
    follow(tab);
    seen = tabs.push(tab) - 1;
  };
  const answer = (what: 'answer' | 'close' | 'later' | 'start'): void => {
    const prompt = current().test.ui.prompts.find(({ isOpen }) => isOpen);
    if (!prompt) return;
    const { id } = prompt.request.prompt;
    if (what === 'start') return prompt.start();
    if (what !== 'answer') {
      model.note(what, id, Date.now());
      return prompt.close(what);
    }
    model.note('answered', id, Date.now());
    prompt.answer(9);
    prompt.answer('Fast.');
    return prompt.close('close');
  };

  const acts: {
    [Name in Act['do']]: (act: Extract<Act, { do: Name }>) => unknown;
  } = {
    track: ({ name }) => current().test.client.track(name),
    trackEverywhere: ({ name }) => {
      for (const { test } of tabs)
        Object.assign(test.window.document, { hidden: false });
      for (const { test } of tabs) test.client.track(name);
    },
    answer: () => answer('answer'),
    close: () => answer('close'),
    later: () => answer('later'),
    start: () => answer('start'),
    navigate: () => {
      const tab = current();
      tab.pages += 1;
      tab.test.window.history.pushState(null, '', `/page-${tab.pages}`);
    },
    reload: async () => {
      const tab = current();
      tab.test.window.dispatchEvent(new Event('pagehide'));
      tab.test.client.dispose();
      tab.pages += 1;
      tab.test = await load();
      follow(tab);
    },
    open: () => (tabs.length < 3 ? open() : look((seen + 1) % tabs.length)),
    switch: () => look((seen + 1) % tabs.length),
    wait: ({ ms }) => vi.advanceTimersByTimeAsync(ms),
    setClock: ({ byMs }) => {
      vi.setSystemTime(Date.now() + byMs);
      model.setBack(Date.now());
    },
  };

  return {
    model,
    broken,
    act: async (act) => {
      if (!tabs.length) await open();
      await acts[act.do](act as never);
      await settle();
    },
    remembered: async () => {
      const { inspector } = await load();
      return Object.fromEntries(
        Object.entries(inspector.read().history.prompts).map(([id, met]) => [
          id,
          met.shown,
        ]),
      );
    },
    end: () => clients.forEach(({ client }) => client.dispose()),
  };
}
