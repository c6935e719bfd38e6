import { fileURLToPath } from 'node:url';
import { startDemo } from './startDemo.ts';

const database = fileURLToPath(new URL('../.data/records.db', import.meta.url));
let isStopping = false;
const starting = startDemo({ database });

const stop = async (): Promise<void> => {
  isStopping = true;
  const demo = await starting.catch(() => undefined);
  await demo?.stop();
};
// The terminal's Ctrl-C reaches the collector as well; `stop` waits until both are gone.
process.once('SIGINT', stop);
process.once('SIGTERM', stop);

try {
  const { shopUrl, recordsUrl } = await starting;
  console.log(`
  The shop      ${shopUrl}
  What arrives  ${recordsUrl}

  Buy something: one question follows the order.
  Edit examples/shop/tactful.json and save: the open page follows at once.
  Ctrl-C stops it.
`);
} catch (error) {
  if (!isStopping) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
