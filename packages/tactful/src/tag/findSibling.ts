/** URL of the module of this name beside the one at `url`: they are of one build. */
export function findSibling(name: string, url: string): string {
  return url.replace(/tactful-[\w-]+(\.\w+\.js).*$/, `tactful-${name}$1`);
}
