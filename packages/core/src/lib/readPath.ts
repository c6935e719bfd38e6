/**
 * The path of the page that conditions and records see: the URL's path, with the
 * hash where that is a route (`#/cart`, `#!/cart`).
 */
export function readPath({
  pathname,
  hash,
}: Pick<Location, 'pathname' | 'hash'>): string {
  return /^#!?\//.test(hash) ? pathname + hash : pathname;
}
