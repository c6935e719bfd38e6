/** Says nothing: hints belong to development builds. */
export function hintContrast(_card: HTMLElement): void {}
