import { expect, test } from 'vitest';
import type {
  DeliverAdapter,
  RequestAdapter,
} from '../../src/deliver/Adapter.ts';
import { headerAt } from '../../src/deliver/headerAt.ts';
import { encodeBatch } from '../../src/send/encodeBatch.ts';
import { jsonAdapter } from '../deliver/jsonAdapter.ts';
import { record, records } from '../fixtures.ts';
import { items, NOW_MS } from './createTestSender.ts';

const header = headerAt(NOW_MS);
const ten = items(records(10));

test('knows which records each request carries', () => {
  const each: RequestAdapter = {
    name: 'each',
    encode: (all) =>
      all.slice(1).map(({ id }) => ({ url: '/', body: '', ids: [id] })),
  };
  const encoded = encodeBatch(each, ten, header);
  expect(encoded.map((one) => one.items)).toEqual(
    ten.slice(1).map((one) => [one]),
  );
});

test('halves what is larger, encoded, than the adapter takes', () => {
  const bytes = 1_000;
  const encoded = encodeBatch(
    { ...jsonAdapter, limits: { bytes } },
    ten,
    header,
  );
  expect(encoded.length).toBeGreaterThan(2);
  for (const { request } of encoded) {
    expect(request!.body.length).toBeLessThanOrEqual(bytes);
  }
  expect(encoded.flatMap((one) => one.items)).toEqual(ten);
});

test('finds the one record that an adapter throws at', () => {
  const all = [...ten, ...items([record({ name: 'bad' })])];
  const picky: DeliverAdapter = {
    name: 'picky',
    deliver: (taken) => {
      if (taken.some(({ name }) => name === 'bad')) throw new Error('bad');
    },
  };
  const encoded = encodeBatch(picky, all, header);
  const broken = encoded.filter(({ isBroken }) => isBroken);
  expect(broken).toMatchObject([{ items: [{ record: { name: 'bad' } }] }]);
  expect(encoded.flatMap((one) => one.items)).toEqual(all);
});
