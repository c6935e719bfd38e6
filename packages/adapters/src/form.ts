import type { RequestAdapter } from '@tactful/core';
import { httpAdapter, type HttpAdapterOptions } from './http.ts';
import { flatten } from './lib/flatten.ts';

const FORM = 'application/x-www-form-urlencoded';

/**
 * As `httpAdapter`, with a body as forms send it: `sentAt=…&records[0][id]=…`. Needs no
 * preflight. With `transform`, of what that returns; a text is sent as it is.
 *
 * @throws {SetupError} If `endpoint` is empty.
 */
export function formAdapter(options: HttpAdapterOptions): RequestAdapter {
  const { transform, headers, name = 'form' } = options;
  return httpAdapter({
    ...options,
    name,
    headers: { 'Content-Type': FORM, ...headers },
    transform: (batch) => {
      const value = transform ? transform(batch) : batch;
      if (typeof value === 'string') return value;
      const fields = flatten(value, (path, key) => `${path}[${key}]`);
      return `${new URLSearchParams(fields.map(([path, leaf]) => [path, String(leaf)]))}`;
    },
  });
}
