import type { DestinationOptions } from './DestinationOptions.ts';
import type { RelayOptions } from './RelayOptions.ts';

/** What an adapter to a chat is told. */
export interface ChatOptions extends DestinationOptions, RelayOptions {
  /** URL of the incoming webhook. A secret: whoever knows it can post. */
  url: string;
}
