/** What an adapter must be told whose options hold a secret. */
export interface RelayOptions {
  /**
   * That this runs on a server of yours. Without it the adapter refuses to be
   * made: whatever is in a page can be read by everybody who visits it.
   */
  relay: true;
}
