import { build } from 'vite';
import { servePages, type Answer, type PageServer } from '../servePages.ts';
import { installProbe } from './probe.ts';

const JAVASCRIPT = { 'content-type': 'text/javascript' };

interface BuiltFile {
  fileName: string;
  code: string;
  isEntry: boolean;
}

/**
 * Serves a page with every signal at `/`, and under any path that starts with
 * `/app/`: all bundled from the sources, none started. See `SignalsInPage`.
 */
export async function serveSignals(
  body: string,
  routes: Readonly<Record<string, Answer>> = {},
): Promise<PageServer> {
  const files = await bundle();
  const entry = files.find(({ isEntry }) => isEntry);
  const html = `<!doctype html>
<meta charset="utf-8">
<link rel="icon" href="data:,">
<title>Signals</title>
<style>body { margin: 0 }</style>
<script>(${installProbe.toString()})()</script>
<script type="module" src="/${entry?.fileName}"></script>
${body}`;
  return servePages({
    '/': { body: html },
    '/app/*': { body: html },
    ...Object.fromEntries(
      files.map(({ fileName, code }) => [
        `/${fileName}`,
        { headers: JAVASCRIPT, body: code },
      ]),
    ),
    ...routes,
  });
}

async function bundle(): Promise<BuiltFile[]> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      modulePreload: false,
      rolldownOptions: {
        input: new URL('inPage.ts', import.meta.url).pathname,
        output: { format: 'es' },
      },
    },
  });
  const [result] = [built].flat() as unknown as { output: BuiltFile[] }[];
  return result?.output ?? [];
}
