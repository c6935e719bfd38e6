/** A mistake in how the collector was set up: an option, an address, a file. */
export class SetupError extends Error {
  constructor(message: string) {
    super(`[tactful:collector] ${message}`);
    this.name = 'SetupError';
  }
}
