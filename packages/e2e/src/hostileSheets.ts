import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compile } from 'tailwindcss';

const read = (url: string): Promise<string> =>
  readFile(fileURLToPath(url), 'utf8');

/** What Tailwind sends when nothing but its base is asked for. */
async function preflight(): Promise<string> {
  const source = `@import 'tailwindcss/theme.css' layer(theme);
    @import 'tailwindcss/preflight.css' layer(base);`;
  const { build } = await compile(source, {
    loadStylesheet: async (id) => ({
      path: id,
      base: '',
      content: await read(import.meta.resolve(id)),
    }),
  });
  return build([]);
}

/** Style sheets of pages that do to every element what no guest would like, by name. */
export const hostileSheets: Readonly<Record<string, () => Promise<string>>> = {
  Bootstrap: () =>
    read(import.meta.resolve('bootstrap/dist/css/bootstrap.css')),
  "Tailwind's preflight": preflight,
  // The page itself should still be one: it is compared, too.
  '* { all: unset !important }': async () => `* { all: unset !important }
    html, body, h1, p { display: block !important } head { display: none !important }`,
  ':root { font-size: 40px }': async () => `:root { font-size: 40px; zoom: 1;
    letter-spacing: 9px; line-height: 4; overflow: hidden; text-transform: uppercase; color: red;
    word-spacing: 20px; text-align: right; cursor: wait; font-weight: 900 }`,
  'button { display: none !important }': async () => `
    button, input, label, select, textarea, fieldset, form, h2 { display: none !important }
    tactful-prompt { display: none !important; transform: scale(2) !important;
      position: static !important; opacity: 0.1 !important; font-size: 80px !important;
      filter: blur(4px) !important; inset: 50% !important }
    dialog, section, div, h2, p, span, svg { border: 9px solid red !important }`,
};
