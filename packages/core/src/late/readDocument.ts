function referrerOf({ referrer }: Document): URL | undefined {
  return referrer && URL.canParse(referrer) ? new URL(referrer) : undefined;
}

/** What conditions can see of a document; of its referrer no query. */
export function readDocument(document: Document): {
  readonly title: string;
  readonly referrer: string;
} {
  const { origin = '', pathname = '' } = referrerOf(document) ?? {};
  return { title: document.title, referrer: origin + pathname };
}

/** The host that the visitor came from; empty without one. */
export function readReferrerHost(document: Document): string {
  return referrerOf(document)?.host ?? '';
}
