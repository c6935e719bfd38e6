import { brotliCompressSync } from 'node:zlib';
import { minify } from 'terser';

/** One file of the build. */
export interface BuiltFile {
  readonly name: string;
  /** As it ships. */
  readonly code: string;
  /** What of each module is in it, by the module's path. */
  readonly modules: ReadonlyMap<string, string>;
}

/**
 * Prints what each folder of source costs in each file, the dearest first: its share
 * of the file's compressed bytes, by the length of its code once minified.
 */
export async function printParts(files: readonly BuiltFile[]): Promise<void> {
  for (const { name, code, modules } of files) {
    const lengths = new Map<string, number>();
    for (const [path, source] of modules) {
      const folder = folderOf(path);
      // Nothing is dropped: what nobody calls was left out before.
      const { code: small = '' } = await minify(source, { compress: false });
      lengths.set(folder, (lengths.get(folder) ?? 0) + small.length);
    }
    const all = [...lengths.values()].reduce((sum, one) => sum + one, 0);
    const bytes = brotliCompressSync(code).length;
    console.log(`\n${name}: ${bytes} bytes`);
    for (const [folder, length] of [...lengths].sort(([, a], [, b]) => b - a)) {
      const share = Math.round((bytes * length) / all);
      console.log(`${String(share).padStart(7)}  ${folder}`);
    }
  }
}

/** `core/engine/conditions`, or a library's name. */
function folderOf(path: string): string {
  const [, library] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? [];
  if (library) return library;
  const [, file = path] = /\/packages\/(.+)$/.exec(path) ?? [];
  return file.replace(/\/(dist|src)(?=\/)/, '').replace(/\/[^/]+$/, '');
}
