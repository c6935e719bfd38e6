#!/usr/bin/env node
import { help } from './cli/help.ts';
import { muteSqliteWarning } from './cli/muteSqliteWarning.ts';
import { readOptions } from './cli/readOptions.ts';

try {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options === 'help') process.stdout.write(help);
  else {
    muteSqliteWarning();
    const { startServer } = await import('./cli/startServer.ts');
    const { url, stop } = await startServer(options);
    // `once`: a second signal ends the process at once. What was acknowledged is stored by then.
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => void stop());
    }
    console.log(`[tactful:collector] Listening on ${url}`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
