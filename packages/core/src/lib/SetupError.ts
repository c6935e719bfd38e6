/** A mistake made at set-up, told at once: the part, the fact, the remedy. */
export class SetupError extends Error {
  override readonly name = 'SetupError';

  constructor(part: string, message: string) {
    super(`[tactful:${part}] ${message}`);
  }
}
