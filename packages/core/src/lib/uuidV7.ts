/**
 * Makes a UUID version 7 (RFC 9562, section 5.7): milliseconds first, so that
 * ids sort by time, then 74 random bits.
 *
 * Works on plain http pages, which lack `crypto.randomUUID`.
 */
export function uuidV7(nowMs: number): string {
  const time = nowMs.toString(16).padStart(12, '0');
  const random = crypto.getRandomValues(new Uint8Array(19));
  let next = 0;
  return `${time.slice(0, 8)}-${time.slice(8)}-7xxx-yxxx-xxxxxxxxxxxx`.replace(
    /[xy]/g,
    // The variant, `y`, is one of 8, 9, a, b.
    (kind) =>
      (kind === 'x'
        ? random[next++]! & 15
        : (random[next++]! & 3) | 8
      ).toString(16),
  );
}
