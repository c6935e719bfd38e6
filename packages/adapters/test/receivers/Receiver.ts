/** A request as it comes out of an adapter, or arrives at a server. */
export interface SentRequest {
  method: string;
  /** Path and query at least. */
  url: string;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** Stands for the server of a destination, and is stricter than it. */
export interface Receiver {
  /** What is wrong with a request, by the destination's documentation; empty: nothing. */
  check(request: SentRequest): string[];
  /** What it answers when nothing is. */
  answer: {
    status: number;
    headers?: Record<string, string> | undefined;
    body: string;
  };
}
