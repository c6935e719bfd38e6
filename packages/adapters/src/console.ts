import type { Adapter } from '@tactful/core';

/**
 * Prints each record to the browser's console: for a first try, and for a look
 * at what would be sent. Nothing leaves the page.
 */
export function consoleAdapter(): Adapter {
  return {
    name: 'console',
    deliver: (records) => {
      for (const { type, name, ...rest } of records) {
        console.info(`[tactful] ${type} ${name}`, rest);
      }
    },
  };
}
