import type { Problem } from '@tactful/schema';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

export interface RequestProblemOptions {
  /** What went wrong with this request and what to do about it. */
  detail: string;
  /** The fields that are wrong; none when no field is. */
  problems?: readonly Problem[] | undefined;
  /** Extra response headers. */
  headers?: Record<string, string> | undefined;
}

/** Thrown by a route to refuse its request; answered as `application/problem+json`. */
export class RequestProblem extends Error {
  readonly status: ContentfulStatusCode;
  readonly problems: readonly Problem[];
  readonly headers: Record<string, string>;

  constructor(status: ContentfulStatusCode, options: RequestProblemOptions) {
    const { detail, problems = [], headers = {} } = options;
    super(detail);
    this.name = 'RequestProblem';
    this.status = status;
    this.problems = problems;
    this.headers = headers;
  }
}
