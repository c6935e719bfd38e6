import { type DeliverAdapter, SetupError } from '@tactful/core';
import { eventName } from './lib/eventName.ts';
import { toProperties } from './lib/toProperties.ts';

export interface DataLayerAdapterOptions {
  /** The list that the tag manager reads, `window.dataLayer`; or a function that returns it. */
  dataLayer: unknown[] | (() => unknown[]);
  /** @default 'tactful.' */
  prefix?: string | undefined;
  /** @default 'data-layer' */
  name?: string | undefined;
}

/**
 * Pushes each record to the data layer of a tag manager, as an event with all that
 * the record holds under `tactful`, which is emptied before: tag managers
 * merge what they are given into what they had.
 *
 * The push acknowledges. De-duplicates: no.
 *
 * @throws {SetupError} If `dataLayer` is missing.
 */
export function dataLayerAdapter(
  options: DataLayerAdapterOptions,
): DeliverAdapter {
  const { dataLayer, prefix = 'tactful.', name = 'data-layer' } = options;
  if (!dataLayer) {
    throw new SetupError(
      name,
      'Missing option `dataLayer`. Pass `(window.dataLayer ??= [])`.',
    );
  }

  return {
    name,
    // What a tag manager does with it, is up to others.
    party: 'third',
    deliver: (records) => {
      const list = typeof dataLayer === 'function' ? dataLayer() : dataLayer;
      // All at once: one that cannot be read must not cost the others a second push.
      list.push(
        ...records.flatMap((record) => {
          const { tactful, ...properties } = toProperties(record);
          return [
            { tactful: null },
            {
              event: prefix + eventName(record),
              tactful: { ...Object(tactful), ...properties },
            },
          ];
        }),
      );
    },
  };
}
