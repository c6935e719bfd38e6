/** 32-bit FNV-1a over the first UTF-16 unit of each character, as eight hex digits. Not for secrets. */
export function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
