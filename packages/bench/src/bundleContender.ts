import { build } from 'vite';

/** Bundles and minifies what a contender's page runs, as its users would. */
export async function bundleContender(name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      lib: {
        entry: `${import.meta.dirname}/contenders/${name}.ts`,
        name: 'bench',
        formats: ['iife'],
      },
    },
  });
  const [built] = [result].flat() as { output: { code: string }[] }[];
  return built!.output[0]!.code;
}
