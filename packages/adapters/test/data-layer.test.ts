import { SetupError } from '@tactful/core';
import { expect, test } from 'vitest';
import { dataLayerAdapter } from '../src/data-layer.ts';
import { batch, records, visit } from './fixtures.ts';
import { checkEntry } from './receivers/dataLayer.ts';

test('pushes an event for each record, after emptying what was there', () => {
  const dataLayer: unknown[] = [{ event: 'gtm.js' }];
  dataLayerAdapter({ dataLayer }).deliver(visit(), batch());
  const pushed = dataLayer.slice(1);
  expect(pushed).toHaveLength(2 * visit().length);
  expect(pushed.flatMap(checkEntry)).toEqual([]);
  expect(pushed.slice(0, 2)).toEqual([
    { tactful: null },
    {
      event: 'tactful.checkout.completed',
      tactful: expect.objectContaining({
        id: visit()[0]!.id,
        total: 59.9,
        items: [{ sku: 'a', isGift: false }],
      }),
    },
  ]);
  const answers = { ease: 6, why: 'other', 'why.other': 'A <b> & @all' };
  expect(pushed[7]).toMatchObject({
    event: 'tactful.response.submitted',
    tactful: { final: true, answers },
  });
});

test('pushes nothing of a batch that it cannot read: the core halves it', () => {
  const dataLayer: unknown[] = [];
  const [first, second] = records(2);
  const broken = Object.defineProperty({ ...second! }, 'data', {
    enumerable: true,
    get: () => {
      throw new Error('Broken.');
    },
  });
  const adapter = dataLayerAdapter({ dataLayer });
  expect(() => adapter.deliver([first!, broken], batch())).toThrow('Broken.');
  expect(dataLayer).toEqual([]);
});

test('asks for the list each time, if it is told how', () => {
  let dataLayer: unknown[] = [];
  const adapter = dataLayerAdapter({ dataLayer: () => dataLayer });
  dataLayer = [];
  adapter.deliver(records(1), batch());
  expect(dataLayer).toHaveLength(2);
});

test('names events and itself as the host wants, and counts as a third party', () => {
  const dataLayer: unknown[] = [];
  const adapter = dataLayerAdapter({ dataLayer, prefix: 'cx_', name: 'gtm' });
  adapter.deliver(records(1), batch());
  expect(adapter).toMatchObject({ name: 'gtm', party: 'third' });
  expect(dataLayer[1]).toMatchObject({ event: 'cx_page.viewed' });
});

test('throws without a list', () => {
  expect(() => dataLayerAdapter({} as never)).toThrow(SetupError);
});
