import type { Choice } from './choices.ts';
import type { Sample } from './samples.ts';

const frame = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(resolve));

/** Does in the prompt what a visitor does, until it is in this state; then marks the page as done. */
export async function bringInto(
  state: Choice['state'],
  { question, press = [], write = [], next, by }: Sample,
): Promise<void> {
  await frame();
  const find = (selector: string): HTMLElement =>
    rootOf()!.querySelector<HTMLElement>(selector)!;
  const isAtNext = (): boolean =>
    !!next && !find('#title').textContent.includes(question.text);

  if (state !== 'empty' && state !== 'focus' && state !== 'error') {
    for (const [selector, text] of write.filter(([one]) => find(one))) {
      await writeInto(find(selector) as HTMLInputElement, text);
    }
    for (const selector of press) {
      pressOn(find(selector));
      await frame();
    }
    while (next && !isAtNext()) await frame();
    for (const [selector, text] of write) {
      await writeInto(find(selector) as HTMLInputElement, text);
    }
    const select = rootOf()!.querySelector('select');
    if (select) {
      select.value = select.options[1]!.value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }
  if (by === 'draft' && isAtNext()) {
    const [[, text] = ['', '']] = write;
    const isKept = (): boolean =>
      Object.values(sessionStorage).some((kept) => kept.includes(text));
    while (!isKept()) await frame();
    return location.reload();
  }
  await finish(state);
}

/** The same, of a prompt that has come back after the page was loaded again. */
export async function bringBack(state: Choice['state']): Promise<void> {
  while (!rootOf()?.querySelector('#title')) await frame();
  await finish(state);
}

/** The prompt, in the page or on top of it. */
function rootOf(): ShadowRoot | null | undefined {
  const place = document.querySelector('tactful-survey')?.shadowRoot;
  return (place ?? document).querySelector('tactful-prompt')?.shadowRoot;
}

async function finish(state: Choice['state']): Promise<void> {
  const find = (selector: string): HTMLElement =>
    rootOf()!.querySelector<HTMLElement>(selector)!;
  if (state === 'focus') {
    find('input, textarea, select, .submit').focus({
      focusVisible: true,
    } as FocusOptions);
  }
  if (state === 'error' || state === 'sent' || state === 'pending') {
    await frame();
    find('.submit').click();
    // What answers it is fetched once the question can be seen.
    while (!find('.ending, .problem:not(:empty)')) await frame();
  }
  document.documentElement.dataset['done'] = '';
}

/** As a finger does: `click()` is what keys do, which go on nowhere by themselves. */
function pressOn(element: HTMLElement): void {
  const init = { bubbles: true, composed: true, cancelable: true, detail: 1 };
  element.dispatchEvent(new MouseEvent('click', init));
}

async function writeInto(field: HTMLInputElement, text: string): Promise<void> {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await frame();
}
