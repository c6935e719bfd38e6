import { registerHooks } from 'node:module';

/** Loaded with `--import`: lets a child process run the sources of the workspace, without a build. */
registerHooks({
  resolve(specifier, context, next) {
    const source =
      specifier === '@tactful/schema'
        ? new URL('../../schema/src/index.ts', import.meta.url).href
        : specifier;
    return next(source, context);
  },
});
