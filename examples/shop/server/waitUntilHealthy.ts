const PAUSE_MS = 50;
const GIVE_UP_MS = 15_000;

/**
 * Resolves when `/healthz` of the address answers with 200.
 * @throws If it does not within 15 s.
 */
export async function waitUntilHealthy(url: string): Promise<void> {
  const giveUpAt = Date.now() + GIVE_UP_MS;
  while (Date.now() < giveUpAt) {
    try {
      const { ok } = await fetch(`${url}/healthz`, {
        signal: AbortSignal.timeout(2_000),
      });
      if (ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`[shop] ${url}/healthz did not answer within 15 s.`);
}
