/**
 * A name or an id as the page's author gave it. Not what is long or has other signs
 * than letters, digits and `_ - . : [ ]`: that may have been made of somebody's data.
 */
export function readWord(text: unknown): string | undefined {
  return /^[\w.:[\]-]{1,40}$/.exec(String(text ?? ''))?.[0];
}
