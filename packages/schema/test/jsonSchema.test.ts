import { readFileSync } from 'node:fs';
import { Ajv, type AnySchema, type ValidateFunction } from 'ajv';
import { expect, test } from 'vitest';
import { badConfigs, contradictions, goodConfigs } from './examples.ts';

/** A validator of the file that editors and other languages read. */
function readSchema(file: string): ValidateFunction {
  const url = new URL(`../${file}`, import.meta.url);
  const schema = JSON.parse(readFileSync(url, 'utf8')) as AnySchema;
  return new Ajv({ strict: false, validateFormats: false }).compile(schema);
}

const isConfig = readSchema('tactful.schema.json');
const isBatch = readSchema('batch.schema.json');

test.each(goodConfigs)('accepts a config %s', (_, good) => {
  isConfig(good);
  expect(isConfig.errors).toBeNull();
});

test.each(badConfigs)('refuses a config %s', (_, bad) => {
  // As a file holds it: nothing is undefined there.
  expect(isConfig(JSON.parse(JSON.stringify(bad)))).toBe(false);
});

test.each(contradictions)('cannot tell that a config %s is wrong', (_, bad) => {
  expect(isConfig(bad)).toBe(true);
});

test('explains every field of a prompt to an editor', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../tactful.schema.json', import.meta.url), 'utf8'),
  );
  expect(schema.definitions.Prompt.properties).toMatchObject({
    objective: { description: expect.any(String) },
    trigger: { description: expect.any(String) },
  });
});

test('reads batches as well', () => {
  const record = {
    id: '019a0000-0000-7000-8000-000000000001',
    type: 'touchpoint',
    name: 'page.viewed',
    at: '2026-12-01T09:00:00.000Z',
    session: 'session-1',
    page: { id: 'page-1', path: '/' },
    seq: 0,
    config: 'none',
    data: {},
  };
  const batch = {
    v: 1,
    sentAt: '2026-12-01T09:00:00.000Z',
    sdk: { name: 'tactful', version: '1.0.0' },
    records: [record],
  };
  isBatch(batch);
  expect(isBatch.errors).toBeNull();
  expect(isBatch({ ...batch, records: [{ ...record, seq: -1 }] })).toBe(false);
  expect(isBatch({ ...batch, records: [] })).toBe(false);
});
