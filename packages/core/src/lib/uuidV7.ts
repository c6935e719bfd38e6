/** So many words are drawn at a time: to ask for some costs more than all the rest. */
const WORDS = 512;
let words: Uint32Array;
let used = 0;

function toHex(number: number): string {
  return number.toString(16).padStart(12, '0');
}

/** The last digits of a random word; it has eight. */
function randomDigits(count: number): string {
  if (used % WORDS === 0)
    words = crypto.getRandomValues(new Uint32Array(WORDS));
  return toHex(words[used++ % WORDS]!).slice(-count);
}

/**
 * Makes a UUID version 7 (RFC 9562, section 5.7): milliseconds first, so that
 * ids sort by time, then 72 random bits.
 *
 * Works on plain http pages, which lack `crypto.randomUUID`.
 */
export function uuidV7(nowMs: number): string {
  const time = toHex(nowMs);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomDigits(3)}-8${randomDigits(3)}-${randomDigits(6)}${randomDigits(6)}`;
}
