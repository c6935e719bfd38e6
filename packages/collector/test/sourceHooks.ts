import { registerHooks } from 'node:module';

const packages = new URL('../../', import.meta.url);

/** Where a name leads in the workspace; the first that fits. */
const sources: readonly [name: RegExp, file: string][] = [
  [/^@tactful\/(schema|core)$/, '$1/src/index.ts'],
  [/^@tactful\/core\/delivery$/, 'core/src/delivery.ts'],
  [/^@tactful\/adapters\/([\w-]+)$/, 'adapters/src/$1.ts'],
  [/^#(hint|problems)$/, 'core/src/lib/$1.ts'],
];

/** Loaded with `--import`: lets a child process run the sources of the workspace, without a build. */
registerHooks({
  resolve(specifier, context, next) {
    const [name, file] = sources.find(([one]) => one.test(specifier)) ?? [];
    return name && file
      ? next(new URL(specifier.replace(name, file), packages).href, context)
      : next(specifier, context);
  },
});
