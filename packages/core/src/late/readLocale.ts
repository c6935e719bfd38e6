/** What conditions can see of a language tag: `de-AT` is language `de` in region `AT`. */
export function readLocale(tag: string): {
  readonly tag: string;
  readonly language: string;
  readonly region: string | undefined;
} {
  const [language = '', ...rest] = tag.split('-');
  const region = rest.find((part) => /^([A-Z]{2}|\d{3})$/.test(part));
  return { tag, language, region };
}
