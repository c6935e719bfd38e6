import { build } from 'vite';

/**
 * Bundles and minifies what a contender's page runs, as its users would.
 *
 * @param entry From this folder.
 */
export async function bundleContender(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      lib: {
        entry: `${import.meta.dirname}/${entry}`,
        name: 'bench',
        formats: ['iife'],
      },
    },
  });
  const [built] = [result].flat() as { output: { code: string }[] }[];
  return built!.output[0]!.code;
}
