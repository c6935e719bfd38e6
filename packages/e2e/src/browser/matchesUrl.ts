/** Whether `url` is the pattern, or matches it. */
export function matchesUrl(pattern: string | RegExp, url: string): boolean {
  return typeof pattern === 'string' ? pattern === url : pattern.test(url);
}
