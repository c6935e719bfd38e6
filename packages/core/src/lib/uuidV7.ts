/**
 * Makes a UUID version 7 (RFC 9562, section 5.7): milliseconds first, so that
 * ids sort by time, then 72 random bits.
 *
 * Works on plain http pages, which lack `crypto.randomUUID`.
 */
export function uuidV7(nowMs: number): string {
  let digits = nowMs.toString(16).padStart(12, '0');
  for (const word of crypto.getRandomValues(new Uint32Array(3))) {
    digits += word.toString(16).padStart(8, '0');
  }
  return digits.replace(
    /(.{8})(.{4})(.{3})(.{3})(.{12}).*/,
    '$1-$2-7$3-8$4-$5',
  );
}
