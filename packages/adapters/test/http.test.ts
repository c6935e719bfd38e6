import { type RequestAdapter, SetupError } from '@tactful/core';
import { expect, test } from 'vitest';
import { batch as batchSchema } from '../../schema/src/index.ts';
import { endpointAdapter } from '../src/endpoint.ts';
import { formAdapter } from '../src/form.ts';
import { httpAdapter } from '../src/http.ts';
import { template } from '../src/template.ts';
import { testAdapter } from './contract.ts';
import { batch, records, visit } from './fixtures.ts';
import { readForm } from './receivers/form.ts';
import { httpReceiver } from './receivers/http.ts';

testAdapter('the one of the script tag', () => endpointAdapter('/feedback'), {
  receiver: httpReceiver,
});

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

test('makes a request for each URL', () => {
  const endpoint = template('/in/{type}/{page.path}');
  const requests = create({ endpoint }).encode(visit(), batch());
  expect(requests.map(({ url, ids }) => [url, ids.length])).toEqual([
    ['/in/touchpoint/%2F', 1],
    ['/in/prompt/%2F', 2],
    ['/in/response/%2F', 2],
    ['/in/complaint/%2F', 1],
    ['/in/loss/%2F', 1],
  ]);
  const sent = requests.flatMap(({ body }) => JSON.parse(body).records);
  expect(sent).toHaveLength(visit().length);
});

test.each(['/{data.missing}', '/{page}', '/{a.b.c}'])(
  'throws at a record that has nothing for the template %s',
  (text) => {
    expect(() => template(text)(visit()[0]!)).toThrow(TypeError);
  },
);

test('sends what a host makes of a batch', () => {
  const asList = create({
    transform: ({ records }: { records: [] }) => records,
  });
  const [request] = asList.encode(visit(), batch());
  expect(JSON.parse(request!.body)).toEqual(visit());
  const asText = create({ transform: () => 'a,b', method: 'PUT' });
  expect(asText.encode(visit(), batch())[0]).toMatchObject({
    body: 'a,b',
    method: 'PUT',
  });
});

test('is called as the host wants, and takes a server for its own', () => {
  const adapter = create({
    name: 'archive',
    party: 'first',
    redirect: 'error',
  });
  expect(adapter).toMatchObject({ name: 'archive', party: 'first' });
  const [request] = adapter.encode(records(1), batch());
  expect(request).toEqual({
    url: '/feedback',
    redirect: 'error',
    ids: expect.any(Array),
    body: expect.any(String),
  });
});

test('writes forms as servers read them', () => {
  const adapter = formAdapter({ endpoint: '/in', headers: { 'X-Key': 'x' } });
  const [request] = adapter.encode(visit(), batch());
  expect(request!.headers).toEqual({
    'Content-Type': 'application/x-www-form-urlencoded',
    'X-Key': 'x',
  });
  expect(request!.body).toContain('records%5B0%5D%5Bdata%5D%5Btotal%5D=59.9');
  expect(readForm(request!.body)).toMatchObject({
    v: '1',
    records: visit().map(({ id, type }) => ({ id, type })),
  });
  const plain = formAdapter({
    endpoint: '/in',
    transform: () => ({ a: ['x', 1] }),
  });
  expect(plain.encode(visit(), batch())[0]!.body).toBe('a%5B0%5D=x&a%5B1%5D=1');
  const text = formAdapter({ endpoint: '/in', transform: () => 'a=1' });
  expect(text.encode(visit(), batch())[0]!.body).toBe('a=1');
});
