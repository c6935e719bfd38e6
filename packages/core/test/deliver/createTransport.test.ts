import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import type { AdapterRequest } from '../../src/deliver/Adapter.ts';
import { createTransport } from '../../src/deliver/createTransport.ts';
import {
  createFakeNetwork,
  failToFetch,
  neverAnswer,
} from '../createFakeNetwork.ts';
import type { Context } from '../../src/Context.ts';

const BUDGET_BYTES = 60 * 1024;

afterEach(() => void vi.restoreAllMocks());

function create() {
  const network = createFakeNetwork();
  const { fetch } = network;
  const post = createTransport({ fetch } as Context);
  const transport = (one: AdapterRequest, isLeaving: boolean) =>
    post(one, new AbortController().signal, isLeaving);
  const keepalives = (): unknown[] =>
    network.requests.map(({ init }) => init.keepalive);
  return { network, transport, keepalives };
}

function request(fields: Partial<AdapterRequest> = {}): AdapterRequest {
  return { url: '/feedback', body: '{}', ids: ['a'], ...fields };
}

const ofBytes = (bytes: number): AdapterRequest =>
  request({ body: 'x'.repeat(bytes) });

test('posts the body and gives back status, headers and text', async () => {
  const { network, transport } = create();
  network.answer = () =>
    new Response('{"rejected":[]}', {
      status: 202,
      headers: { 'Retry-After': '3' },
    });
  const reply = await transport(request(), false);
  expect(reply).toMatchObject({ status: 202, body: '{"rejected":[]}' });
  expect(reply!.headers.get('retry-after')).toBe('3');
  expect(network.requests).toMatchObject([
    { url: '/feedback', init: { method: 'POST', body: '{}', keepalive: true } },
  ]);
});

test('sends method, headers and credentials as the adapter wants them', async () => {
  const { network, transport } = create();
  const wanted = {
    method: 'PUT',
    headers: { Authorization: 'Bearer x' },
    credentials: 'omit',
  } as const;
  await transport(request(wanted), false);
  expect(network.requests[0]!.init).toMatchObject(wanted);
});

test('posts, too, when the adapter leaves the method undefined', async () => {
  const { network, transport } = create();
  await transport(request({ method: undefined }), false);
  expect(network.requests[0]!.init.method).toBe('POST');
});

test('keeps alive what fits into 60 KiB in flight, and sends the rest without', () => {
  const { network, transport, keepalives } = create();
  network.answer = neverAnswer;
  void transport(ofBytes(BUDGET_BYTES - 1), false);
  void transport(ofBytes(2), false);
  void transport(ofBytes(1), false);
  expect(keepalives()).toEqual([true, false, true]);
});

test('sends nothing that would not outlive the page', () => {
  const { network, transport, keepalives } = create();
  network.answer = neverAnswer;
  expect(transport(ofBytes(BUDGET_BYTES), true)).toBeInstanceOf(Promise);
  expect(transport(ofBytes(1), true)).toBeUndefined();
  expect(keepalives()).toEqual([true]);
});

test.each([
  ['é', 2],
  ['漢', 3],
  ['🎈', 4],
  // A lone surrogate is sent as the replacement character.
  ['\ud83c', 3],
])('counts %j as the %i bytes that it is in UTF-8', (character, bytes) => {
  const { network, transport } = create();
  network.answer = neverAnswer;
  const most = BUDGET_BYTES / bytes;
  const send = (count: number): unknown =>
    transport(request({ body: character.repeat(count) }), true);
  expect(send(most + 1)).toBeUndefined();
  expect(send(most)).toBeInstanceOf(Promise);
});

test('never has more than the budget in flight, whatever is sent', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.string({ unit: 'binary', minLength: 1, maxLength: 9 }),
          fc.integer({ min: 1, max: 8_000 }),
        ),
      ),
      (bodies) => {
        const { network, transport } = create();
        network.answer = neverAnswer;
        for (const [text, count] of bodies) {
          void transport(request({ body: text.repeat(count) }), true);
        }
        const bytes = network.requests.map(({ init }) =>
          Buffer.byteLength(init.body as string),
        );
        expect(bytes.reduce((sum, more) => sum + more, 0)).toBeLessThanOrEqual(
          BUDGET_BYTES,
        );
      },
    ),
    { numRuns: 30 },
  );
}, 30_000);

test('frees the budget once the body of the answer is read, not before', async () => {
  const { network, transport } = create();
  let end = (): void => {};
  network.answer = () =>
    new Response(
      new ReadableStream({ start: (body) => void (end = () => body.close()) }),
    );
  const answer = transport(ofBytes(BUDGET_BYTES), true);
  // The head of the answer is here, its body is not.
  await Promise.resolve();
  expect(transport(ofBytes(1), true)).toBeUndefined();
  end();
  await answer;
  expect(transport(ofBytes(BUDGET_BYTES), true)).toBeDefined();
});

test('frees the budget when there is no answer', async () => {
  const { network, transport } = create();
  network.answer = failToFetch;
  await expect(transport(ofBytes(BUDGET_BYTES), true)).rejects.toThrow();
  network.answer = neverAnswer;
  expect(transport(ofBytes(BUDGET_BYTES), true)).toBeDefined();
});

test('rejects when a wrapped fetch throws at once', async () => {
  const transport = createTransport({ fetch: failToFetch } as never);
  const { signal } = new AbortController();
  await expect(transport(request(), signal)).rejects.toThrow('Failed');
});

test('gives up after 10 s', async () => {
  const { network, transport } = create();
  const ending = new AbortController();
  const timeout = vi
    .spyOn(AbortSignal, 'timeout')
    .mockReturnValue(ending.signal);
  network.answer = ({ init }) =>
    new Promise((_, reject) => {
      init.signal!.addEventListener('abort', () =>
        reject(new Error('aborted')),
      );
    });
  const answer = transport(request(), false);
  ending.abort();
  await expect(answer).rejects.toThrow('aborted');
  expect(timeout).toHaveBeenCalledExactlyOnceWith(10_000);
});

test('asks once more without keepalive, when the browser refuses it at page exit', async () => {
  const { network, transport, keepalives } = create();
  network.answer = ({ init }) =>
    init.keepalive ? failToFetch() : new Response();
  await expect(transport(request(), true)).resolves.toMatchObject({
    status: 200,
  });
  expect(keepalives()).toEqual([true, false]);
});

test('ends what is under way when the signal says so', async () => {
  const { network } = create();
  network.answer = ({ init }) =>
    new Promise((_, reject) => {
      init.signal!.addEventListener('abort', () => reject(init.signal!.reason));
    });
  const ending = new AbortController();
  const { fetch } = network;
  const sent = createTransport({ fetch } as Context)(request(), ending.signal);
  ending.abort(new Error('revoked'));
  await expect(sent).rejects.toThrow('revoked');
});
