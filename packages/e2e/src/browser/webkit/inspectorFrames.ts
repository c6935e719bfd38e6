/**
 * The bytes between WebKitGTK and its remote inspector: the size (big endian) of what follows
 * the flags, flags (1: little endian), a name that ends in NUL, and a serialised GVariant.
 *
 * See Source/WTF/wtf/glib/SocketConnection.cpp in WebKit.
 */
export interface InspectorFrame {
  name: string;
  body: Buffer;
}

export interface TargetList {
  connectionId: bigint;
  targets: { id: bigint; type: string }[];
}

const HEADER_BYTES = 5;

export function encodeFrame(name: string, body: Buffer): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt32BE(name.length + 1 + body.length);
  header[4] = 1;
  return Buffer.concat([header, Buffer.from(`${name}\0`), body]);
}

/** @returns A function that takes the bytes as they come and calls `onFrame` for each frame. */
export function readFrames(
  onFrame: (frame: InspectorFrame) => void,
): (bytes: Buffer) => void {
  let pending: Buffer = Buffer.alloc(0);
  return (bytes) => {
    pending = Buffer.concat([pending, bytes]);
    while (pending.length >= HEADER_BYTES) {
      const end = HEADER_BYTES + pending.readUInt32BE();
      if (pending.length < end) return;
      const frame = pending.subarray(HEADER_BYTES, end);
      pending = pending.subarray(end);
      const nul = frame.indexOf(0);
      onFrame({
        name: frame.toString('latin1', 0, nul),
        body: frame.subarray(nul + 1),
      });
    }
  };
}

/** `(tt)`, or `(tts)` with a text. */
export function encodeIds(
  ids: readonly [bigint, bigint],
  text?: string,
): Buffer {
  const body = Buffer.alloc(16);
  body.writeBigUInt64LE(ids[0]);
  body.writeBigUInt64LE(ids[1], 8);
  return text === undefined
    ? body
    : Buffer.concat([body, Buffer.from(`${text}\0`)]);
}

/** The text of a `(tts)`. */
export function decodeText(body: Buffer): string {
  return body.toString('utf8', 16, body.length - 1);
}

/** `(ta(tsssb))`: a connection and, for each target, id, type, title, URL, "has a debugger". */
export function decodeTargetList(body: Buffer): TargetList {
  const connectionId = body.readBigUInt64LE();
  const array = body.subarray(8);
  const targets: TargetList['targets'] = [];
  if (array.length > 0) {
    // The array ends with a table of where each element ends, in numbers as small as will do.
    const width = array.length <= 0xff ? 1 : array.length <= 0xffff ? 2 : 4;
    const tableAt = array.readUIntLE(array.length - width, width);
    let start = 0;
    for (let at = tableAt; at < array.length; at += width) {
      const typeAt = start + 8;
      targets.push({
        id: array.readBigUInt64LE(start),
        type: array.toString('latin1', typeAt, array.indexOf(0, typeAt)),
      });
      start = Math.ceil(array.readUIntLE(at, width) / 8) * 8;
    }
  }
  return { connectionId, targets };
}
