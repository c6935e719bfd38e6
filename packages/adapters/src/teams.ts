import type { RequestAdapter } from '@tactful/core';
import type { ChatOptions } from './lib/ChatOptions.ts';
import { createChatAdapter } from './lib/createChatAdapter.ts';
import { headlineOf } from './lib/headlineOf.ts';
import { textOf } from './lib/textOf.ts';

/** A message takes 28 KB. */
const MOST_LETTERS = 6000;
const AGAIN_MS = 60_000;

/**
 * Posts complaints and complete responses to a channel of Microsoft Teams as an Adaptive Card, by
 * a workflow or an incoming webhook, from a server.
 *
 * De-duplicates: no.
 *
 * @throws {SetupError} Without `relay: true`, or if `url` is empty.
 */
export function teamsAdapter(options: ChatOptions): RequestAdapter {
  return {
    ...createChatAdapter({
      ...options,
      name: options.name ?? 'teams',
      toMessage: (record) => ({
        type: 'message',
        attachments: [
          {
            contentType: 'application/vnd.microsoft.card.adaptive',
            content: {
              type: 'AdaptiveCard',
              version: '1.4',
              body: [
                toBlock(headlineOf(record), { weight: 'Bolder' }),
                toBlock(textOf(record), {}),
              ],
            },
          },
        ],
      }),
    }),
    // An incoming webhook says 200 for a failure of what is behind it.
    acknowledge: ({ body }) =>
      /\bHTTP error \d/.test(body) ? { retryAfterMs: AGAIN_MS } : 'ok',
  };
}

function toBlock(text: string, style: object): object {
  const clipped = text.slice(0, MOST_LETTERS);
  return { type: 'TextBlock', text: clipped, wrap: true, ...style };
}
