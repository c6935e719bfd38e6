import type { TactfulRecord } from '@tactful/core';

/**
 * Makes URLs from a text: `template('/feedback/{type}/{data.prompt}')`, for the
 * `endpoint` of `httpAdapter`. Values are encoded for URLs.
 *
 * @returns A function of a record. It throws if a value is missing: that record is
 *   dropped with the reason `encode`.
 */
export function template(text: string): (record: TactfulRecord) => string {
  return (record) =>
    text.replace(/\{([^{}]+)\}/g, (_, path: string) => {
      const value = path
        .split('.')
        .reduce<unknown>((found, key) => Object(found)[key], record);
      if (typeof value !== 'string' && typeof value !== 'number') {
        throw new TypeError(`A record has no "${path}".`);
      }
      return encodeURIComponent(value);
    });
}
