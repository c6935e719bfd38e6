import { build } from 'vite';

/** Bundles a module into a classic script that sets `window[name]` to its exports. */
export async function bundle(entry: string, name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, lib: { entry, name, formats: ['iife'] } },
  });
  const [built] = [result].flat() as { output: { code: string }[] }[];
  return built!.output[0]!.code;
}
