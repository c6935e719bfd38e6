import type { Page } from './browser/Browser.ts';

/** Has page and prompt speak a language, and write in its direction. */
export async function setLocale(page: Page, locale: string): Promise<void> {
  await page.evaluate(
    ({ locale, dir }) => {
      Object.assign(document.documentElement, { lang: locale, dir });
      (
        window as unknown as { tactful: { setLocale(to: string): void } }
      ).tactful.setLocale(locale);
    },
    { locale, dir: locale === 'ar' ? 'rtl' : 'ltr' },
  );
  await page.waitFor(
    (locale) =>
      document
        .querySelector('tactful-prompt')!
        .shadowRoot!.querySelector('[part=prompt]')!
        .matches(`:lang(${locale})`),
    locale,
  );
}
