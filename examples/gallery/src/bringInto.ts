import type { Choice } from './choices.ts';
import type { Sample } from './samples.ts';

const frame = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(resolve));

/** Does in the prompt what a visitor does, until it is in this state; then marks the page as done. */
export async function bringInto(
  state: Choice['state'],
  { press = [], write = [] }: Sample,
): Promise<void> {
  await frame();
  const place = document.querySelector('tactful-survey')?.shadowRoot;
  const root = (place ?? document).querySelector('tactful-prompt')!.shadowRoot!;
  const find = (selector: string): HTMLElement =>
    root.querySelector<HTMLElement>(selector)!;

  if (state !== 'empty' && state !== 'focus' && state !== 'error') {
    for (const [selector, text] of write.filter(([one]) => find(one))) {
      await writeInto(find(selector) as HTMLInputElement, text);
    }
    for (const selector of press) {
      find(selector).click();
      await frame();
    }
    for (const [selector, text] of write) {
      await writeInto(find(selector) as HTMLInputElement, text);
    }
    const select = root.querySelector('select');
    if (select) {
      select.value = select.options[1]!.value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }
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

async function writeInto(field: HTMLInputElement, text: string): Promise<void> {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await frame();
}
