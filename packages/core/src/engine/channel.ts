const SEARCH =
  /(^|\.)(google|bing|duckduckgo|yahoo|baidu|yandex|ecosia|qwant)\./;
const SOCIAL =
  /(^|\.)(facebook|instagram|linkedin|reddit|youtube|tiktok|pinterest|t|x|twitter)\.(com|co)$/;

/**
 * By which channel a visitor came: `utm_medium`, if it is allow-listed; else
 * guessed from the referrer's host, with the words of web analytics tools.
 *
 * @returns `utm_medium` in lower case, `direct`, `internal`, `search`, `social` or `referral`.
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
  if (referrer === host) return 'internal';
  if (SEARCH.test(referrer)) return 'search';
  return SOCIAL.test(referrer) ? 'social' : 'referral';
}
