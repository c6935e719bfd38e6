/** Says nothing: hints belong to development builds. */
export function hint(_message: string): void {}
