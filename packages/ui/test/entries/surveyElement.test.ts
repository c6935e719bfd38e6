import type { Context, Director, Outcome, Place } from '@tactful/core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { defineSurveyElement, type SurveyElement } from '../../src/element.ts';
import { createKeeper } from '../../src/entries/keepers.ts';

defineSurveyElement();
// A second time does no harm.
defineSurveyElement();

interface Opened {
  prompt: string;
  respectFrequency: boolean;
  isTouched: boolean;
  isOpen: boolean;
  end(outcome: Outcome): void;
}
const opened: Opened[] = [];

/** A client that draws an empty prompt for every one that an element asks for. */
function createFakeKeeper(name: string, ids: string[]) {
  const context = {
    options: { name },
    hash: 'one',
    plan: { prompts: ids.map((id) => ({ prompt: { id } })) },
  };
  const another = () => {
    let host: HTMLElement | undefined;
    const close = (): void => {
      if (one) one.isOpen = false;
      host?.remove();
    };
    let one: Opened | undefined;
    return {
      redraw: () => {},
      dismiss: close,
      leavePage: () => one?.isTouched || close(),
      open: (prompt: string, place: Place, respectFrequency = false) => {
        host = document.createElement('tactful-prompt');
        place.adopt(host);
        const { promise, resolve } = Promise.withResolvers<Outcome>();
        const end = resolve;
        one = { prompt, respectFrequency, isTouched: false, isOpen: true, end };
        opened.push(one);
        return promise;
      },
    };
  };
  const stage = {
    another,
    open: (
      prompt: string,
      options: { more: { place: Place }; respectFrequency?: boolean },
      at: ReturnType<typeof another>,
    ) => at.open(prompt, options.more.place, options.respectFrequency),
  };
  const director = { load: async () => stage };
  const keeper = createKeeper(
    context as unknown as Context,
    director as unknown as Director,
  );
  keeper.follow();
  return { ...keeper, context };
}
/** What looks for drafts is a file of its own. */
const settle = async (): Promise<void> => {
  await vi.dynamicImportSettled();
  for (let turn = 0; turn < 9; turn += 1) await Promise.resolve();
};
const create = (attributes: Record<string, string>): SurveyElement => {
  const element = document.createElement('tactful-survey') as SurveyElement;
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
  }
  document.body.append(element);
  return element;
};
const open = (): string[] =>
  opened.filter(({ isOpen }) => isOpen).map(({ prompt }) => prompt);

let shop: ReturnType<typeof createFakeKeeper>;
beforeEach(() => {
  opened.length = 0;
  shop = createFakeKeeper('shop', ['a', 'b']);
});
afterEach(() => {
  shop.stop();
  document.body.replaceChildren();
});

test('opens its prompt, reserves its space, and hands the parts on', async () => {
  const element = create({ prompt: 'a', 'min-block-size': '300px' });
  await settle();
  expect(open()).toEqual(['a']);
  expect(element.style.getPropertyValue('min-block-size')).toBe('300px');
  const inner = element.shadowRoot!.querySelector('tactful-prompt')!;
  expect(inner.getAttribute('exportparts')).toContain('submit');
  element.removeAttribute('min-block-size');
  expect(element.style.getPropertyValue('min-block-size')).toBe('');
});

test('waits for a client that has its prompt, of that name if one is given', async () => {
  create({ prompt: 'c', client: 'other' });
  await settle();
  expect(open()).toEqual([]);
  const wrong = createFakeKeeper('third', ['c']);
  await settle();
  expect(open()).toEqual([]);
  const other = createFakeKeeper('other', ['c']);
  await settle();
  expect(open()).toEqual(['c']);
  other.stop();
  wrong.stop();
  await settle();
  expect(open()).toEqual([]);
});

test('asks for the rules of frequency where told so', async () => {
  create({ prompt: 'a', 'respect-frequency': '' });
  await settle();
  expect(opened[0]?.respectFrequency).toBe(true);
});

test('follows its attribute, and opens nothing twice', async () => {
  const element = create({ prompt: 'a' });
  await settle();
  element.setAttribute('prompt', 'a');
  shop.follow();
  await settle();
  expect(opened).toHaveLength(1);
  element.setAttribute('prompt', 'b');
  await settle();
  expect(open()).toEqual(['b']);
  element.removeAttribute('prompt');
  await settle();
  expect(open()).toEqual([]);
});

test('stays when it is moved, ends when it is taken out, begins again', async () => {
  const element = create({ prompt: 'a' });
  await settle();
  element.remove();
  document.body.prepend(element);
  await settle();
  expect(opened).toHaveLength(1);
  element.remove();
  await settle();
  expect(open()).toEqual([]);
  document.body.append(element);
  await settle();
  expect(open()).toEqual(['a']);
});

test('takes another config unless the visitor has begun', async () => {
  create({ prompt: 'a' });
  create({ prompt: 'b' });
  await settle();
  opened[0]!.isTouched = true;
  shop.context.hash = 'two';
  shop.follow();
  await settle();
  expect(opened.map(({ prompt }) => prompt)).toEqual(['a', 'b', 'b']);
  expect(open()).toEqual(['a', 'b']);
});

test('tells how its prompt came to an end', async () => {
  const element = create({ prompt: 'a' });
  const told = vi.fn();
  element.addEventListener('tactful-closed', (event) =>
    told((event as CustomEvent).detail),
  );
  await settle();
  opened[0]!.end({ outcome: 'dismissed', reason: 'later' });
  await settle();
  expect(told).toHaveBeenCalledExactlyOnceWith({
    outcome: 'dismissed',
    reason: 'later',
  });
});

test('asks a survey of its own without any client', async () => {
  const element = create({ locale: 'de' });
  const told: unknown[] = [];
  for (const name of ['answered', 'submitted', 'closed']) {
    element.addEventListener(`tactful-${name}`, () => told.push(name));
  }
  element.survey = { questions: [{ id: 'q', type: 'text', text: 'Why?' }] };
  const card = await vi.waitUntil(
    () =>
      element
        .shadowRoot!.querySelector('tactful-prompt')
        ?.shadowRoot!.querySelector<HTMLElement>('.card'),
    { timeout: 5_000 },
  );
  expect(card.lang).toBe('de');
  const field = card.querySelector('textarea')!;
  field.value = 'Because';
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  // The same words again, as a framework passes them at every render.
  element.survey = { questions: [{ id: 'q', type: 'text', text: 'Why?' }] };
  await settle();
  expect(field.isConnected).toBe(true);
  card.querySelector<HTMLElement>('.submit')!.click();
  expect(told).toEqual(['answered', 'submitted']);
  await vi.waitUntil(() => card.textContent.includes('Dank'));
  element.survey = undefined;
  await settle();
  expect(element.shadowRoot!.firstChild).toBeNull();
  expect(told).toEqual(['answered', 'submitted', 'closed']);
});
