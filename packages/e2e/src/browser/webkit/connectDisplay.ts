import { connect, type Socket } from 'node:net';

/** A connection to an X server that sends one request at a time. */
export interface Display {
  root: number;
  /** Sends a request without a reply and waits until the server has done it. */
  tell(opcode: number, data: number, words: readonly number[]): Promise<void>;
  ask(opcode: number, words: readonly number[]): Promise<Buffer>;
  close(): void;
}

const GET_INPUT_FOCUS = 43;
const ERROR = 0;
const REPLY = 1;

/** https://www.x.org/releases/current/doc/xproto/x11protocol.html */
export async function connectDisplay(display: number): Promise<Display> {
  const socket = connect(`/tmp/.X11-unix/X${display}`);
  const read = createReader(socket);
  const root = await setUp(socket, read);

  const ask: Display['ask'] = async (opcode, words) => {
    socket.write(request(opcode, 0, words));
    for (;;) {
      const head = await read(32);
      if (head[0] === ERROR) throw new Error(`[e2e] X11 error ${head[1]}.`);
      if (head[0] !== REPLY) continue;
      return Buffer.concat([head, await read(head.readUInt32LE(4) * 4)]);
    }
  };

  return {
    root,
    ask,
    async tell(opcode, data, words) {
      socket.write(request(opcode, data, words));
      await ask(GET_INPUT_FOCUS, []);
    },
    close: () => socket.destroy(),
  };
}

type Read = (bytes: number) => Promise<Buffer>;

function createReader(socket: Socket): Read {
  const chunks = socket.iterator({ destroyOnReturn: false });
  let pending: Buffer = Buffer.alloc(0);
  return async (bytes) => {
    while (pending.length < bytes) {
      const { value, done } = await chunks.next();
      if (done) throw new Error('[e2e] The X server hung up.');
      pending = Buffer.concat([pending, value as Buffer]);
    }
    const head = pending.subarray(0, bytes);
    pending = pending.subarray(bytes);
    return head;
  };
}

/** @returns The root window of the first screen. */
async function setUp(socket: Socket, read: Read): Promise<number> {
  const hello = Buffer.alloc(12);
  hello.write('l'); // Little endian, protocol 11.0, no authorisation.
  hello.writeUInt16LE(11, 2);
  socket.write(hello);
  const head = await read(8);
  const rest = await read(head.readUInt16LE(6) * 4);
  if (head[0] !== REPLY) throw new Error('[e2e] The X server refuses us.');
  const vendorBytes = Math.ceil(rest.readUInt16LE(16) / 4) * 4;
  const formats = rest[21] ?? 0;
  return rest.readUInt32LE(32 + vendorBytes + 8 * formats);
}

function request(
  opcode: number,
  data: number,
  words: readonly number[],
): Buffer {
  const bytes = Buffer.alloc(4 + 4 * words.length);
  bytes[0] = opcode;
  bytes[1] = data;
  bytes.writeUInt16LE(bytes.length / 4, 2);
  words.forEach((word, index) => bytes.writeUInt32LE(word, 4 + 4 * index));
  return bytes;
}
