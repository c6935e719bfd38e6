import type { Page } from './browser/Browser.ts';

/** Something in the prompt to press or to write in, in CSS pixels. */
export interface Target {
  what: string;
  /** Its lesser side. */
  size: number;
  /** Of what is written in it; absent where nothing can be. */
  fontSize?: number;
}

/** Measures all that a finger can hit: a label stands for the radio or box in it. */
export function measureTargets(page: Page): Promise<Target[]> {
  return page.evaluate(() => {
    const { shadowRoot } = document.querySelector('tactful-prompt')!;
    const found = shadowRoot!.querySelectorAll<HTMLInputElement>(
      'button, a, input, select, textarea',
    );
    return [...found].flatMap((element): Target[] => {
      const { localName, type } = element;
      const isMarked = type === 'radio' || type === 'checkbox';
      const target = isMarked ? element.closest('label')! : element;
      const { width, height } = target.getBoundingClientRect();
      if (!width) return [];
      const isWritten = !isMarked && !['button', 'a'].includes(localName);
      return [
        {
          what: `${localName} ${element.getAttribute('part') ?? element.value}`,
          size: Math.min(width, height),
          ...(isWritten && {
            fontSize: parseFloat(getComputedStyle(element).fontSize),
          }),
        },
      ];
    });
  });
}
