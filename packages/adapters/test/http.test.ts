import { type RequestAdapter, SetupError } from '@tactful/core';
import { expect, test } from 'vitest';
import { batch as batchSchema } from '../../schema/src/index.ts';
import { httpAdapter } from '../src/http.ts';
import { testAdapter } from './contract.ts';
import { batch, records } from './fixtures.ts';

testAdapter('http', () => httpAdapter({ endpoint: '/feedback' }));

const create = (options: object = {}): RequestAdapter =>
  httpAdapter({ endpoint: '/feedback', ...options }) as RequestAdapter;

test.each([{}, { endpoint: '' }, { endpoint: undefined }])(
  'throws for the options %o, and names what is missing',
  (options) => {
    expect(() => httpAdapter(options as never)).toThrow(SetupError);
    expect(() => httpAdapter(options as never)).toThrow(
      '[tactful:http] Missing option `endpoint`. Pass a URL.',
    );
  },
);

test('puts every record of the batch into one body', () => {
  const input = records(2);
  const requests = create().encode(input, batch());
  expect(requests).toHaveLength(1);
  const [request] = requests;
  expect(request).toMatchObject({
    url: '/feedback',
    ids: input.map(({ id }) => id),
  });
  expect(JSON.parse(request!.body)).toEqual({ ...batch(), records: input });
});

test('writes a batch that receivers accept', () => {
  const [request] = create().encode(records(30), batch());
  const { error } = batchSchema.safeParse(JSON.parse(request!.body));
  expect(error).toBeUndefined();
});

test('sets no header, so that no preflight is needed', () => {
  const [request] = create().encode(records(1), batch());
  expect(request!.method).toBeUndefined();
  expect(request!.headers).toBeUndefined();
  expect(request!.credentials).toBeUndefined();
});

test('sends headers and cookies as the host wants them', () => {
  const options = {
    headers: { Authorization: 'Bearer x' },
    credentials: 'include',
  } as const;
  const [request] = create(options).encode(records(1), batch());
  expect(request).toMatchObject(options);
});
