import type { Context } from 'hono';

export interface CollectorAccess {
  url: string;
  /** Opens the records; it never leaves the server. */
  token: string;
}

export interface ProxyOptions extends CollectorAccess {
  /** Path at the collector. */
  path: '/v1/records' | '/v1/stream';
}

/** Passes a question about records on to the collector, so that the page needs no token. */
export async function proxyRecords(
  context: Context,
  { url, token, path }: ProxyOptions,
): Promise<Response> {
  const lastId = context.req.header('last-event-id');
  try {
    const { status, headers, body } = await fetch(
      `${url}${path}${new URL(context.req.url).search}`,
      {
        headers: {
          authorization: `Bearer ${token}`,
          ...(lastId && { 'last-event-id': lastId }),
        },
        signal: context.req.raw.signal,
      },
    );
    return new Response(body && endQuietly(body), {
      status,
      headers: { 'content-type': headers.get('content-type') ?? 'text/plain' },
    });
  } catch {
    return context.text('The collector does not answer.', 502);
  }
}

/** Ends where a fetched body would fail: when the collector dies. The page connects again. */
function endQuietly(
  body: ReadableStream<Uint8Array>,
): ReadableStream<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  body
    .pipeTo(writable, { preventAbort: true })
    .catch(() => writable.close())
    .catch(() => undefined);
  return readable;
}
