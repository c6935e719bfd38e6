/**
 * Rewrites a version so that plain text comparison puts it where it belongs:
 * `1.9.0` before `1.10.0`, `2.0.0-rc.1` before `2.0.0`. A leading `v` and what
 * follows a `+` do not count.
 *
 * @returns `undefined` for what does not begin like a version.
 */
export function padVersion(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const parts = /^v?(\d[^+]*)/.exec(value)?.[1]?.split(/[-.]/);
  // "~" comes after every letter, so a release comes after its previews.
  if (parts?.length === 3) parts.push('~');
  return parts
    ?.map((part) => (/^\d+$/.test(part) ? part.padStart(16) : part))
    .join('-');
}
