import type { RequestAdapter } from '@tactful/core';
import { formAdapter } from './form.ts';
import type { DestinationOptions } from './lib/DestinationOptions.ts';
import { toProperties } from './lib/toProperties.ts';

export interface MakeAdapterOptions extends DestinationOptions {
  /** Of a "Custom webhook": `https://hook.eu1.make.com/…`. Whoever knows it can write. */
  endpoint: string;
}

/**
 * Sends each record to a "Custom webhook" of Make, in a request of its own, as a form:
 * that needs no preflight, and the scenario can map its fields.
 *
 * Any 2xx acknowledges; a redirect is no answer. De-duplicates: no.
 *
 * @throws {SetupError} If `endpoint` is empty.
 */
export function makeAdapter(options: MakeAdapterOptions): RequestAdapter {
  const { endpoint, name = 'make', party } = options;
  const { encode, ...form } = formAdapter({
    endpoint,
    name,
    party,
    redirect: 'error',
    transform: ({ records: [record] }) => toProperties(record!),
  });
  return {
    ...form,
    // What a scenario answers, if anything, is its own.
    acknowledge: undefined,
    encode: (records, batch) =>
      records.flatMap((record) => encode([record], batch)),
  };
}
