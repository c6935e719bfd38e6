import { connect } from 'node:net';
import {
  decodeTargetList,
  decodeText,
  encodeFrame,
  encodeIds,
  readFrames,
  type TargetList,
} from './inspectorFrames.ts';

export type TargetKey = readonly [connectionId: bigint, targetId: bigint];

export interface Inspector {
  /** Starts inspecting one target: its messages go to `onMessage`. */
  inspect(target: TargetKey, onMessage: (message: string) => void): void;
  send(target: TargetKey, message: string): void;
  close(): void;
}

export interface ConnectInspectorOptions {
  port: number;
  onTargets(list: TargetList): void;
}

/** Connects to the address in MiniBrowser's `WEBKIT_INSPECTOR_SERVER`. */
export async function connectInspector(
  options: ConnectInspectorOptions,
): Promise<Inspector> {
  const { port, onTargets } = options;
  const listeners = new Map<string, (message: string) => void>();
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  socket.on('error', () => undefined);
  socket.on(
    'data',
    readFrames(({ name, body }) => {
      if (name === 'SetTargetList') onTargets(decodeTargetList(body));
      if (name !== 'SendMessageToFrontend') return;
      listeners.get(body.toString('hex', 0, 16))?.(decodeText(body));
    }),
  );
  // The hash of the protocol that a real inspector would know. Any: the reply is not read.
  socket.write(encodeFrame('SetupInspectorClient', Buffer.from('0\0')));

  return {
    inspect(target, onMessage) {
      const ids = encodeIds(target);
      listeners.set(ids.toString('hex'), onMessage);
      socket.write(encodeFrame('Setup', ids));
    },
    send(target, message) {
      socket.write(
        encodeFrame('SendMessageToBackend', encodeIds(target, message)),
      );
    },
    close: () => socket.destroy(),
  };
}
