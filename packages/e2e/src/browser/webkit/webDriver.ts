/** A W3C WebDriver session. Paths are relative to it, and `''` is the session itself. */
export interface WebDriverSession {
  capabilities: Record<string, unknown>;
  send<T>(
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    body?: object,
  ): Promise<T>;
}

const TIMEOUT_MS = 30_000;

interface Reply {
  value: unknown;
}

async function send(url: string, init: RequestInit): Promise<unknown> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const response = await fetch(url, { ...init, signal }).catch((error) => {
    throw new Error(
      signal.aborted
        ? `WebDriver gave no answer within ${TIMEOUT_MS} ms: ${url}`
        : 'WebDriver cannot be reached.',
      { cause: error },
    );
  });
  const { value } = (await response.json()) as Reply;
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`WebDriver: ${error}. ${message}`);
}

/** Whether a driver listens on `port` and takes a session. */
export async function isDriverReady(port: number): Promise<boolean> {
  const status = await send(`http://127.0.0.1:${port}/status`, {});
  return (status as { ready: boolean }).ready;
}

export async function startSession(
  port: number,
  capabilities: object,
): Promise<WebDriverSession> {
  const sessions = `http://127.0.0.1:${port}/session`;
  const session = (await send(sessions, {
    method: 'POST',
    body: JSON.stringify({ capabilities: { alwaysMatch: capabilities } }),
  })) as { sessionId: string; capabilities: Record<string, unknown> };
  return {
    capabilities: session.capabilities,
    send: async <T>(method: string, path: string, body?: object) =>
      (await send(`${sessions}/${session.sessionId}${path}`, {
        method,
        ...(body && { body: JSON.stringify(body) }),
      })) as T,
  };
}
