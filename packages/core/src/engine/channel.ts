import type { Entry } from './session.ts';

/**
 * By which channel a visitor came: `utm_medium`, if it is allow-listed; else by the
 * referrer's host.
 *
 * @param host Of the page.
 * @returns `utm_medium` in lower case, `direct`, `internal` or `referral`.
 */
export function findChannel(
  { query, from }: Pick<Entry, 'query' | 'from'>,
  host: string,
): string {
  const medium = query['utm_medium'];
  if (medium) return medium.toLowerCase();
  if (!from) return 'direct';
  return from === host ? 'internal' : 'referral';
}
