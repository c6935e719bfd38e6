import type { InterceptedAnswer } from '../Browser.ts';
import { matchesUrl } from '../matchesUrl.ts';
import type { InspectedPage } from './inspectPage.ts';

export interface Interception {
  url: string | RegExp;
  answer: InterceptedAnswer;
}

interface Intercepted {
  requestId: string;
  request: { url: string };
}

const enabled = new WeakSet<InspectedPage>();

/** Asks the tab to hold back requests for `url`, to be answered by `answerIntercepted`. */
export async function holdRequests(
  page: InspectedPage,
  url: string | RegExp,
): Promise<void> {
  if (!enabled.has(page)) {
    enabled.add(page);
    await page.sendAlways('Network.enable');
    await page.sendAlways('Network.setInterceptionEnabled', { enabled: true });
  }
  await page.sendAlways('Network.addInterception', {
    stage: 'request',
    ...(typeof url === 'string' ? { url } : { url: url.source, isRegex: true }),
  });
}

export async function answerIntercepted(
  page: InspectedPage,
  interceptions: readonly Interception[],
  { requestId, request }: Intercepted,
): Promise<void> {
  const { answer } =
    interceptions.find(({ url }) => matchesUrl(url, request.url)) ?? {};
  if (!answer) {
    await page.send('Network.interceptContinue', {
      requestId,
      stage: 'request',
    });
    return;
  }
  if (answer === 'fail') {
    await page.send('Network.interceptRequestWithError', {
      requestId,
      errorType: 'General',
    });
    return;
  }
  const { status = 200, headers = {}, body } = answer;
  await page.send('Network.interceptRequestWithResponse', {
    requestId,
    status,
    statusText: '',
    headers,
    content: body,
    base64Encoded: false,
    mimeType:
      new Headers(headers).get('content-type')?.split(';')[0] ?? 'text/plain',
  });
}
