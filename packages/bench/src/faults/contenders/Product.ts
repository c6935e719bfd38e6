/** What the page of a contender offers to the bench. */
export interface Product {
  /** Whether it takes events, as far as a page can tell. */
  isReady(): boolean;
  /** Gives it one event, with a mark that the receiver finds again. */
  track(mark: string): void;
}

declare global {
  interface Window {
    product: Product;
  }
}
