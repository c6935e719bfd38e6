import type { HonoRequest } from 'hono';
import { RequestProblem } from './RequestProblem.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads the body as UTF-8 text, and never more of it than `maxBytes`.
 *
 * @throws {RequestProblem} 413 for a longer body, 400 for one that breaks off or is not UTF-8.
 */
export async function readBody(
  request: HonoRequest,
  maxBytes: number,
): Promise<string> {
  const declared = request.header('content-length');
  if (Number(declared) > maxBytes) throw tooLarge(maxBytes);

  const bytes =
    declared === undefined
      ? await readUndeclared(request, maxBytes)
      : await request.arrayBuffer().catch(throwBrokenOff);
  if (bytes.byteLength > maxBytes) throw tooLarge(maxBytes);

  try {
    return decoder.decode(bytes);
  } catch {
    throw new RequestProblem(400, {
      detail: 'The body is not UTF-8. Send JSON in UTF-8.',
    });
  }
}

/** A chunked body says its length only by ending: stop at the limit. */
async function readUndeclared(
  request: HonoRequest,
  maxBytes: number,
): Promise<Uint8Array> {
  const reader = request.raw.body?.getReader();
  if (!reader) return new Uint8Array();

  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(throwBrokenOff);
    if (done) return Buffer.concat(chunks, size);
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel().catch(() => undefined);
      throw tooLarge(maxBytes);
    }
    chunks.push(value);
  }
}

function tooLarge(maxBytes: number): RequestProblem {
  return new RequestProblem(413, {
    detail: `The body is larger than ${maxBytes} bytes. Send fewer records at once.`,
  });
}

function throwBrokenOff(): never {
  throw new RequestProblem(400, {
    detail: 'The body broke off. Send it again.',
  });
}
