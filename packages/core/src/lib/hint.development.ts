const said = new Set<string>();

/** Prints advice once per message. Only development builds hold this file. */
export function hint(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  console.info(`[tactful] ${message}`);
}
