/**
 * Whether a text is what a glob describes, all of it. `*` stands for any
 * characters but `/`, `**` for any at all; both also for none. The rest is
 * meant as it is written.
 *
 * Takes time in proportion to both lengths, whatever is given: nothing is
 * tried twice.
 */
export function isLike(text: string, glob: string): boolean {
  const plain = glob.split('*', 1)[0]!.length;
  if (text.slice(0, plain) !== glob.slice(0, plain)) return false;

  // matched[n]: what was read so far is what the first n characters describe.
  const matched: boolean[] = [];
  for (let at = plain - 1; at < text.length; at += 1) {
    let diagonal = matched[plain] === true;
    matched[plain] = at < plain;
    for (let n = plain + 1; n <= glob.length; n += 1) {
      const above = matched[n] === true;
      const isDeep = glob[n] === '*' || glob[n - 2] === '*';
      matched[n] =
        glob[n - 1] === '*'
          ? matched[n - 1]! || (above && (isDeep || text[at] !== '/'))
          : diagonal && glob[n - 1] === text[at];
      diagonal = above;
    }
  }
  return matched[glob.length] === true;
}
