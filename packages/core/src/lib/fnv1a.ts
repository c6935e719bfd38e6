/** 32-bit FNV-1a over the first UTF-16 unit of each character, as eight hex digits. Not for secrets. */
export function fnv1a(text: string): string {
  const hash = Array.from(text).reduce(
    (so, character) => Math.imul(so ^ character.charCodeAt(0), 0x01000193),
    0x811c9dc5,
  );
  return (hash >>> 0).toString(16).padStart(8, '0');
}
