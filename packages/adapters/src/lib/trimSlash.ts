/** The URL of a server without slashes at its end. */
export function trimSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
