import type { AdapterRequest } from '@tactful/core';
import type { SentRequest } from './receivers/Receiver.ts';

/** A request as a server gets it. */
export function toSent({
  method = 'POST',
  url,
  headers = {},
  body,
}: AdapterRequest): SentRequest {
  const all = Object.entries(headers);
  return {
    method,
    url,
    headers: Object.fromEntries(
      all.map(([name, value]) => [name.toLowerCase(), value]),
    ),
    body,
  };
}
