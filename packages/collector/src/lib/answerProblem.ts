import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { RequestProblem } from './RequestProblem.ts';

const TITLES: Partial<Record<ContentfulStatusCode, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  503: 'Service Unavailable',
};

/** Writes a refusal as RFC 9457 asks, with the fields that are wrong in `problems`. */
export function answerProblem(c: Context, problem: RequestProblem): Response {
  const { status, message, problems, headers } = problem;
  const body = {
    type: 'about:blank',
    title: TITLES[status] ?? 'Internal Server Error',
    status,
    detail: message,
    ...(problems.length > 0 && { problems }),
  };
  return c.body(JSON.stringify(body), status, {
    ...headers,
    'Content-Type': 'application/problem+json',
  });
}
