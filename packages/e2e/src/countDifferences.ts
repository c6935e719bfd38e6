import type { Page } from './browser/Browser.ts';

/** A part of the window, in CSS pixels. */
export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * Of 255: how far a part of a colour may be off. Chromium draws anew only what
 * has changed, and then rounds the edge of a curve differently.
 */
const ROUNDING = 2;

/** Counts the pixels that differ between two pictures, inside or outside an area. */
export function countDifferences(
  page: Page,
  options: {
    pictures: readonly [Uint8Array, Uint8Array];
    area: Area;
    where: 'inside' | 'outside';
  },
): Promise<number> {
  const { pictures, area, where } = options;
  const sources = pictures.map(
    (picture) =>
      `data:image/png;base64,${Buffer.from(picture).toString('base64')}`,
  );
  return page.evaluate(
    async ({ sources, area, where, rounding }) => {
      const read = async (source: string): Promise<ImageData> => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const { width, height } = image;
        const canvas = Object.assign(document.createElement('canvas'), {
          width,
          height,
        });
        const context = canvas.getContext('2d')!;
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, width, height);
      };
      const [one, other] = await Promise.all(sources.map(read));
      let differences = 0;
      for (let at = 0; at < one!.data.length; at += 4) {
        const x = (at / 4) % one!.width;
        const y = Math.floor(at / 4 / one!.width);
        const isInside =
          x >= area.left && x < area.right && y >= area.top && y < area.bottom;
        if (isInside !== (where === 'inside')) continue;
        const isSame = [0, 1, 2].every(
          (part) =>
            Math.abs(one!.data[at + part]! - other!.data[at + part]!) <=
            rounding,
        );
        if (!isSame) differences += 1;
      }
      return differences;
    },
    { sources, area, where, rounding: ROUNDING },
  );
}
