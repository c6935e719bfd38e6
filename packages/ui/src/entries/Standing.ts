/** What stands in an element, or is on its way there. */
export interface Standing {
  /** Takes it away. */
  end(): void;
  /** Takes it away, unless the visitor has begun with it. */
  renew(): void;
  /** Without a client: goes on in another language. */
  setLocale?(locale: string | undefined): void;
}
