/**
 * Writes full-width and Arabic digits, full-width signs, and unusual hyphens
 * and spaces as the plain ones. Each stays where it was.
 */
export function toPlainSigns(text: string): string {
  return text
    .replace(/[！-～\xa0\u2000-\u200a\u202f\u3000]/g, (one) =>
      one.normalize('NFKC'),
    )
    .replace(/[٠-٩۰-۹]/g, (digit) => `${digit.charCodeAt(0) % 16}`)
    .replace(/[‐-―−]/g, '-');
}
