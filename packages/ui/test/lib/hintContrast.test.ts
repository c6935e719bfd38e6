import { afterEach, expect, test, vi } from 'vitest';
import { hintContrast } from '../../src/lib/hintContrast.development.ts';

afterEach(() => vi.restoreAllMocks());

/** A card with a button; happy-dom paints nothing, so the canvas is told how. */
function card(text: string, surface: string): HTMLElement {
  const parts = (color: string): number[] =>
    color === 'white' ? [255, 255, 255] : [200, 200, 200];
  let painted: number[] = [];
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue({
    set fillStyle(color: string) {
      painted = parts(color);
    },
    fillRect: () => {},
    getImageData: () => ({ data: painted }),
  } as never);
  const element = document.createElement('div');
  element.style.color = text;
  element.style.backgroundColor = surface;
  document.body.append(element);
  return element;
}

test('names the tokens of a theme that cannot be read, once', async () => {
  const print = vi.spyOn(console, 'info').mockReturnValue();
  hintContrast(card('silver', 'white'));
  hintContrast(card('silver', 'white'));
  await new Promise(requestAnimationFrame);
  expect(print).toHaveBeenCalledExactlyOnceWith(
    '[tactful] Text has a contrast of 1.7 : 1 in this theme; it takes 4.5 to be read. Change --tactful-text, --tactful-surface.',
  );
});
