import type { Browser } from 'puppeteer-core';

interface BidiBrowser {
  connection: {
    send(method: string, params: object): Promise<{ result: unknown }>;
  };
}

interface Tree {
  contexts: { context: string }[];
}

interface Evaluated {
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}

/**
 * Runs a script with the rights of Firefox's own window, as `--remote-allow-system-access` lets
 * us. Puppeteer has no words for it, hence the connection below it.
 *
 * @returns The value of the last expression, or what its promise resolves with.
 */
export async function runInChrome(
  browser: Browser,
  script: string,
): Promise<unknown> {
  const { connection } = browser as unknown as BidiBrowser;
  const tree = await connection.send('browsingContext.getTree', {
    'moz:scope': 'chrome',
    maxDepth: 0,
  });
  const [window] = (tree.result as Tree).contexts;
  const reply = await connection.send('script.evaluate', {
    expression: script,
    target: { context: window?.context },
    awaitPromise: true,
  });
  const { result, exceptionDetails } = reply.result as Evaluated;
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return result?.value;
}
