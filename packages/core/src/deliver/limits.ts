/** A batch takes all that fits, in bytes of UTF-8. */
export const BATCH_BYTES: number = 48 * 1024;
