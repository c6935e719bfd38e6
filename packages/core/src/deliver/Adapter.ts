import type { Batch, Forget, TactfulRecord } from '../types.gen.ts';

/** What travels with the records of one batch. */
export interface BatchHeader extends Omit<Batch, 'records'> {
  /** Whose records the receiver is to remove, in a batch without records. */
  forget?: Forget | undefined;
}

/** One request that an adapter wants sent. */
export interface AdapterRequest {
  /** Absolute, or relative to the page. */
  url: string;
  /** @default 'POST' */
  method?: string | undefined;
  /** Beyond what the browser sends. Any header costs cross-origin callers a preflight. */
  headers?: Record<string, string> | undefined;
  /** @default 'same-origin', as in `fetch` */
  credentials?: 'omit' | 'same-origin' | 'include' | undefined;
  /** `'error'`: an answer from elsewhere is none. @default 'follow', as in `fetch` */
  redirect?: 'follow' | 'error' | undefined;
  body: string;
  /** Ids of the records it carries: the core splits, retries and settles each request alone. */
  ids: string[];
}

/** What a receiver takes in one request. */
export interface AdapterLimits {
  /** Number of records. */
  records?: number | undefined;
  /** Bytes of the encoded body, in UTF-8. */
  bytes?: number | undefined;
}

/** What a receiver answered. */
export interface Reply {
  /** HTTP status. */
  status: number;
  /** The whole body as text; empty when there was none. */
  body: string;
  /** Header fields, by name in any case. */
  headers: Pick<Headers, 'get'>;
}

/**
 * What an answer means for the records of one request: all taken; these, or so
 * many, refused for good; to be sent again later; all refused for good.
 */
export type Verdict =
  | 'ok'
  | { rejected: readonly string[] | number }
  | { retryAfterMs: number }
  | { reject: string };

interface AdapterFacts {
  /** The destination's key; unique per client. */
  name: string;
  /**
   * Whose it is: third parties get nothing from visitors who ask not to be followed
   * (Global Privacy Control), and nothing before there is consent.
   * @default 'first' if its requests go to the page's own origin, or never leave the page
   */
  party?: 'first' | 'third' | undefined;
  /** @default 48 KiB of records */
  limits?: AdapterLimits | undefined;
}

/** Turns a batch into requests. Pure: the core owns transport, retries and the ledger. */
export interface RequestAdapter extends AdapterFacts {
  encode(
    records: readonly TactfulRecord[],
    batch: BatchHeader,
  ): AdapterRequest[];
  /**
   * Whether its receiver removes a visitor's records when a batch without records
   * names that visitor in `forget`.
   * @default false
   */
  forgets?: boolean | undefined;
  /**
   * Reads the answer to a request that was met with 2xx. No verdict: by status.
   * @default by status, and by the ids in `rejected`, if the body is JSON that lists some
   */
  acknowledge?: ((reply: Reply) => Verdict | undefined) | undefined;
}

/** Takes a batch inside the page. Its return acknowledges; a throw refuses. */
export interface DeliverAdapter extends AdapterFacts {
  deliver(records: readonly TactfulRecord[], batch: BatchHeader): void;
}

/** What speaks to one destination. */
export type Adapter = RequestAdapter | DeliverAdapter;
