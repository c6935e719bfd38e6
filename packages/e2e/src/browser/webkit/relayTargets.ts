import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import {
  decodeTargetList,
  readFrames,
  type TargetList,
} from './inspectorFrames.ts';

export interface Relay {
  port: number;
  close(): void;
}

export interface RelayOptions {
  /** Where MiniBrowser's inspector server listens. */
  to: number;
  onTargets(list: TargetList): void;
}

/**
 * Stands between WebKitWebDriver and MiniBrowser and reads along: while a browser is automated,
 * it tells the list of its pages to the driver only, and the inspector needs their ids.
 */
export async function relayTargets(options: RelayOptions): Promise<Relay> {
  const { to, onTargets } = options;
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true }, (driver) => {
    const browser = connect({ port: to, host: '127.0.0.1', noDelay: true });
    for (const socket of [driver, browser]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        driver.destroy();
        browser.destroy();
      });
    }
    browser.on(
      'data',
      readFrames(({ name, body }) => {
        if (name === 'SetTargetList') onTargets(decodeTargetList(body));
      }),
    );
    driver.pipe(browser).pipe(driver);
  });
  await new Promise<void>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve()),
  );
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
