/**
 * Keeps Node 22 from printing that `node:sqlite` is experimental: stderr is for what is broken.
 * Call it before the first import of `node:sqlite`.
 */
export function muteSqliteWarning(): void {
  const emitWarning = process.emitWarning.bind(process);
  process.emitWarning = (warning: string | Error, ...rest: unknown[]) => {
    if (String(warning).startsWith('SQLite is an experimental feature')) return;
    (emitWarning as (...args: unknown[]) => void)(warning, ...rest);
  };
}
