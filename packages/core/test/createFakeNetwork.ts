import type { Batch } from '../src/types.gen.ts';

/** One request as `fetch` was given it. */
export interface SentRequest {
  url: string;
  init: RequestInit;
}

/** What answers requests in place of a network. */
export interface FakeNetwork {
  fetch: typeof globalThis.fetch;
  /** Every request so far. */
  requests: SentRequest[];
  /** Answers from now on; a throw is a network failure. */
  answer: (request: SentRequest) => Response | Promise<Response>;
  /** Every batch so far, answered or not. */
  batches(): Batch[];
}

/** Answers every request with an empty 200 until told otherwise. */
export function createFakeNetwork(): FakeNetwork {
  const network: FakeNetwork = {
    requests: [],
    answer: () => new Response(),
    fetch: async (input, init = {}) => {
      const request = { url: String(input), init };
      network.requests.push(request);
      return network.answer(request);
    },
    batches: () =>
      network.requests
        .filter(({ init }) => init.method === 'POST')
        .map(({ init }) => JSON.parse(init.body as string) as Batch),
  };
  return network;
}

/** Never answers. */
export function neverAnswer(): Promise<Response> {
  return new Promise(() => {});
}

/** The network is down. */
export function failToFetch(): never {
  throw new TypeError('Failed to fetch');
}
