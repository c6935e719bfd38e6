import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrastOf, type Rgb, textOn } from '../../src/lib/contrastOf.ts';

const css = ['theme', 'interview/interview']
  .map((name) =>
    readFileSync(`${import.meta.dirname}/../../src/${name}.css`, 'utf8'),
  )
  .join('');

function rgb(hex: string): Rgb {
  const [, red, green, blue] = /^#(\w\w)(\w\w)(\w\w)$/.exec(
    hex.replace(/^#(\w)(\w)(\w)$/, '#$1$1$2$2$3$3'),
  )!;
  return [red, green, blue].map((part) =>
    parseInt(part!, 16),
  ) as unknown as Rgb;
}

/** The colours that the style sheet gives to a preset in one scheme. */
function tokensOf(
  preset: string,
  scheme: 'light' | 'dark',
): (name: string) => Rgb {
  const blocks = [...css.matchAll(/([^{}]*)\{([^{}]*light-dark[^{}]*)\}/g)]
    .filter(
      ([, selector]) =>
        !selector!.includes('preset') || selector!.includes(preset),
    )
    .map(([, , block]) => block);
  const values = new Map(
    [
      ...blocks
        .join('')
        .matchAll(/var\(--tactful-(\w+), light-dark\((#\w+), (#\w+)\)/g),
    ].map(([, name, light, dark]) => [
      name,
      scheme === 'light' ? light! : dark!,
    ]),
  );
  return (name) => rgb(values.get(name)!);
}

/** As `color-mix(in srgb, one share%, other)`. */
const mix = (one: Rgb, other: Rgb, share: number): Rgb =>
  one.map(
    (part, at) => part * share + other[at]! * (1 - share),
  ) as unknown as Rgb;

test('reckons as WCAG does', () => {
  expect(contrastOf([0, 0, 0], [255, 255, 255])).toBe(21);
  expect(contrastOf([255, 255, 255], [255, 255, 255])).toBe(1);
  expect(contrastOf(rgb('#777777'), rgb('#ffffff'))).toBeCloseTo(4.48, 2);
});

test('finds text for every colour', () => {
  for (let red = 0; red < 256; red += 15) {
    for (let green = 0; green < 256; green += 15) {
      for (let blue = 0; blue < 256; blue += 15) {
        const color: Rgb = [red, green, blue];
        const ratio = contrastOf(color, textOn(color));
        expect(ratio).toBeGreaterThanOrEqual(4.5);
      }
    }
  }
});

for (const preset of ['calm', 'contrast', 'compact']) {
  for (const scheme of ['light', 'dark'] as const) {
    test(`can be read: ${preset}, ${scheme}`, () => {
      const token = tokensOf(preset, scheme);
      const [surface, ink, accent] = ['surface', 'text', 'accent'].map(token);
      const quiet = mix(ink!, surface!, 0.72);
      const field = mix(ink!, surface!, 0.04);
      const pairs: Record<string, [Rgb, Rgb]> = {
        text: [ink!, surface!],
        'small text': [quiet, surface!],
        'text in a field': [ink!, field],
        placeholder: [quiet, field],
        problem: [token('danger'), surface!],
        button: [textOn(accent!), accent!],
      };
      const poor = Object.entries(pairs).filter(
        ([, [one, other]]) => contrastOf(one, other) < 4.5,
      );
      expect(poor).toEqual([]);
      // What is no text, but has to be seen.
      expect(contrastOf(token('success'), surface!)).toBeGreaterThanOrEqual(3);
      expect(
        contrastOf(mix(accent!, ink!, 0.5), surface!),
      ).toBeGreaterThanOrEqual(3);
    });
  }
}
