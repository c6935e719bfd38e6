/**
 * By which channel a visitor came: `utm_medium`, if it is allow-listed; else by the
 * referrer's host.
 *
 * @returns `utm_medium` in lower case, `direct`, `internal` or `referral`.
 */
export function findChannel(options: {
  query: Readonly<Record<string, string>>;
  /** Host of the referrer; empty without one. */
  referrer: string;
  host: string;
}): string {
  const { query, referrer, host } = options;
  const medium = query['utm_medium'];
  if (medium) return medium.toLowerCase();
  if (!referrer) return 'direct';
  return referrer === host ? 'internal' : 'referral';
}
