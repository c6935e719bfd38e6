import type { Config } from '../src/types.gen.ts';
import type { FakeDevice } from './createFakeDevice.ts';
import { startTestClient, type TestClient } from './createTestClient.ts';

/** The document goes: what it has not written by now, it never does. */
export function leave({ window }: TestClient): void {
  window.dispatchEvent(new Event('pagehide'));
}

/** Leaves one document, if any, and opens the next on the same device. */
export async function reload(
  page: TestClient | undefined,
  { config, device }: { config: Config; device: FakeDevice },
): Promise<TestClient> {
  if (page) leave(page);
  return startTestClient({ config }, { device });
}
