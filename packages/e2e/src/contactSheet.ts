import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from './browser/Browser.ts';
import { type Answer, type PageServer, servePages } from './servePages.ts';

const GALLERY = fileURLToPath(
  new URL('../../../examples/gallery/dist', import.meta.url),
);
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** How the prompts of one sheet look. */
export interface Look {
  scheme: 'light' | 'dark';
  locale: 'en' | 'ar';
  device: 'desktop' | 'phone';
}

/** Windows on each device: what is beside the prompt is of no interest. */
const frames = {
  desktop: { width: 490, height: 560, columns: 5 },
  phone: { width: 360, height: 560, columns: 6 },
} as const;

/** Of what is on the screen. */
const SCALE = 0.8;
const GAP = 12;

/** The built gallery, and `/sheet` to put pictures of it together. */
export async function serveGallery(): Promise<PageServer> {
  const files = await readdir(GALLERY, {
    recursive: true,
    withFileTypes: true,
  });
  const routes = files
    .filter((file) => file.isFile())
    .map(({ parentPath, name }): [string, Answer] => {
      const path = join(parentPath, name);
      return [
        path.slice(GALLERY.length),
        {
          headers: {
            'content-type': TYPES[extname(name)] ?? 'application/octet-stream',
          },
          body: readFileSync(path),
        },
      ];
    });
  return servePages({
    ...Object.fromEntries(routes),
    '/sheet': {
      body: `<!doctype html><meta charset="utf-8"><title>Sheet</title>
        <link rel="icon" href="data:,"><body></body>`,
    },
  });
}

/** One picture of all samples in one look, as WebP. */
export async function takeSheet(
  browser: Browser,
  origin: string,
  { look, samples }: { look: Look; samples: readonly string[] },
): Promise<Buffer> {
  const { scheme, locale, device } = look;
  const { width, height, columns } = frames[device];
  const rows = Math.ceil(samples.length / columns);
  const page = await browser.open(`${origin}/sheet`, {
    width: columns * (width + GAP) + GAP,
    height: rows * (height + GAP) + GAP,
    colorScheme: scheme,
    reducedMotion: true,
  });
  try {
    await page.evaluate(drawFrames, {
      style: `display: grid; grid-template-columns: repeat(${columns}, ${width}px);
        gap: ${GAP}px; margin: ${GAP}px; background: ${scheme === 'dark' ? '#000' : '#fff'}`,
      frame: `inline-size: ${width}px; block-size: ${height}px; border: 0; border-radius: 10px`,
      urls: samples.map(
        (sample) =>
          `/prompt.html?sample=${sample}&state=chosen&scheme=${scheme}&locale=${locale}`,
      ),
    });
    await page.waitFor(
      () =>
        [...document.querySelectorAll('iframe')].every(
          ({ contentDocument }) =>
            contentDocument?.documentElement.dataset['done'] !== undefined,
        ),
      undefined,
      { timeoutMs: 60_000 },
    );
    return await shrink(page, await page.screenshot());
  } finally {
    await page.visitor.close();
  }
}

/** Runs in the page. */
function drawFrames({
  style,
  frame,
  urls,
}: {
  style: string;
  frame: string;
  urls: string[];
}): void {
  document.body.style.cssText = style;
  for (const url of urls) {
    const element = document.createElement('iframe');
    element.style.cssText = frame;
    element.src = url;
    document.body.append(element);
  }
}

async function shrink(page: Page, png: Uint8Array): Promise<Buffer> {
  const webp = await page.evaluate(
    async ({ source, scale }) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(image.width * scale);
      canvas.height = Math.round(image.height * scale);
      const context = canvas.getContext('2d')!;
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL('image/webp', 0.86);
    },
    {
      source: `data:image/png;base64,${Buffer.from(png).toString('base64')}`,
      scale: SCALE,
    },
  );
  return Buffer.from(webp.slice(webp.indexOf(',') + 1), 'base64');
}
