/** Red, green and blue in sRGB, from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Contrast of two colours as WCAG 2 reckons it: 1 (none) to 21 (black on white). */
export function contrastOf(one: Rgb, other: Rgb): number {
  const [lighter, darker] = [luminanceOf(one), luminanceOf(other)].sort(
    (a, b) => b - a,
  ) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** The one of black and white that stands out more: 4.58 at least. */
export function textOn(background: Rgb): Rgb {
  return luminanceOf(background) > 0.179 ? [0, 0, 0] : [255, 255, 255];
}

function luminanceOf(color: Rgb): number {
  const [red, green, blue] = color.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
