/** What every adapter that sends requests can be told. */
export interface DestinationOptions {
  /** The destination's key on the device; two of one kind need two. */
  name?: string | undefined;
  /**
   * `'first'`: the server is yours, though its origin is not the page's.
   * @default 'first' for an URL of the page's origin, else 'third'
   */
  party?: 'first' | 'third' | undefined;
}
