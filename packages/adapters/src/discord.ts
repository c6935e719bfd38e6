import type { RequestAdapter } from '@tactful/core';
import type { ChatOptions } from './lib/ChatOptions.ts';
import { createChatAdapter } from './lib/createChatAdapter.ts';
import { headlineOf } from './lib/headlineOf.ts';
import { textOf } from './lib/textOf.ts';

const TITLE_LETTERS = 256;
const TEXT_LETTERS = 4096;

/**
 * Posts complaints and complete responses to a channel of Discord, by a webhook, from a server.
 * What visitors write mentions nobody.
 *
 * De-duplicates: no.
 *
 * @throws {SetupError} Without `relay: true`, or if `url` is empty.
 */
export function discordAdapter(options: ChatOptions): RequestAdapter {
  return createChatAdapter({
    ...options,
    // Without it Discord answers before the message is there.
    url: options.url && `${options.url}?wait=true`,
    name: options.name ?? 'discord',
    toMessage: (record) => ({
      embeds: [
        {
          title: headlineOf(record).slice(0, TITLE_LETTERS),
          description: textOf(record).slice(0, TEXT_LETTERS),
          timestamp: record.at,
        },
      ],
      allowed_mentions: { parse: [] },
    }),
  });
}
