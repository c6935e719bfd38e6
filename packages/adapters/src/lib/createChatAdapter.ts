import type { RequestAdapter, TactfulRecord } from '@tactful/core';
import type { ChatOptions } from './ChatOptions.ts';
import { isSaid } from './isSaid.ts';
import { need } from './need.ts';
import { refuseInPage } from './refuseInPage.ts';

/**
 * An adapter that posts complaints and complete responses to a chat, each as one message,
 * from a server only.
 *
 * @throws {SetupError} Without `relay: true`, or if `url` is empty.
 */
export function createChatAdapter(
  options: ChatOptions & {
    name: string;
    toMessage: (record: TactfulRecord) => object;
  },
): RequestAdapter {
  const { url, relay, name, party, toMessage } = options;
  refuseInPage(name, { relay, secret: 'The URL of a webhook' });
  need(url, { name, option: 'url', remedy: 'Pass the URL of the webhook.' });

  return {
    name,
    party,
    // A chat takes about one message a second: so each waits for the last one's answer.
    limits: { records: 1 },
    encode: (records) =>
      records.filter(isSaid).map((record) => ({
        url,
        headers: { 'Content-Type': 'application/json' },
        ids: [record.id],
        body: JSON.stringify(toMessage(record)),
      })),
  };
}
