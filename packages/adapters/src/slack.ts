import type { RequestAdapter } from '@tactful/core';
import type { ChatOptions } from './lib/ChatOptions.ts';
import { createChatAdapter } from './lib/createChatAdapter.ts';
import { headlineOf } from './lib/headlineOf.ts';
import { textOf } from './lib/textOf.ts';

/** What one text of a block takes. */
const MOST_LETTERS = 3000;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * Posts complaints and complete responses to a channel of Slack, by an incoming webhook, from
 * a server. What visitors write mentions nobody and links nowhere.
 *
 * De-duplicates: no.
 *
 * @throws {SetupError} Without `relay: true`, or if `url` is empty.
 */
export function slackAdapter(options: ChatOptions): RequestAdapter {
  return createChatAdapter({
    ...options,
    name: options.name ?? 'slack',
    toMessage: (record) => {
      const headline = headlineOf(record);
      return {
        text: escape(headline),
        // Plain texts: no star, link or mention in them is taken for one.
        blocks: [headline, textOf(record)].map((text) => ({
          type: 'section',
          text: {
            type: 'plain_text',
            text: text.slice(0, MOST_LETTERS),
            emoji: false,
          },
        })),
      };
    },
  });
}
