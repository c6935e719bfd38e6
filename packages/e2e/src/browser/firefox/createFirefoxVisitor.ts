import type {
  BrowserContext,
  HTTPRequest,
  Page as PuppeteerPage,
} from 'puppeteer-core';
import type {
  InterceptedAnswer,
  Page,
  Visitor,
  VisitorOptions,
} from '../Browser.ts';
import { createPage } from '../createPage.ts';
import { matchesUrl } from '../matchesUrl.ts';
import { callExpression } from '../pageScript.ts';
import { createFirefoxTab } from './createFirefoxTab.ts';

export function createFirefoxVisitor(
  context: BrowserContext,
  options: VisitorOptions,
  onClose: () => void,
): Visitor {
  const { width = 1024, height = 768 } = options;
  const pages = new Map<PuppeteerPage, Page>();
  const initScripts: string[] = [];
  const interceptions: { url: string | RegExp; answer: InterceptedAnswer }[] =
    [];
  let isOffline = false;

  const onRequest = (request: HTTPRequest) => {
    const { answer } =
      interceptions.find(({ url }) => matchesUrl(url, request.url())) ?? {};
    const answering = answer
      ? answerRequest(request, answer)
      : request.continue();
    answering.catch(() => undefined); // The page went away in between.
  };

  const visitor: Visitor = {
    get pages() {
      return [...pages.values()];
    },
    async open(url, navigation) {
      const opened = await context.newPage();
      const tab = createFirefoxTab(opened);
      const page = createPage(visitor, tab);
      pages.set(opened, page);
      opened.once('close', () => pages.delete(opened));
      opened.on('request', onRequest);
      await tab.resize(width, height);
      for (const script of initScripts) {
        await opened.evaluateOnNewDocument(script);
      }
      if (interceptions.length > 0) await opened.setRequestInterception(true);
      if (isOffline) await opened.setOfflineMode(true);
      await tab.bringToFront();
      await tab.navigate(url, navigation);
      return page;
    },
    async addInitScript(script, arg) {
      const expression = callExpression(script, arg);
      initScripts.push(expression);
      for (const page of pages.keys()) {
        await page.evaluateOnNewDocument(expression);
      }
    },
    async intercept(url, answer) {
      interceptions.unshift({ url, answer });
      for (const page of pages.keys()) await page.setRequestInterception(true);
    },
    async setOffline(offline) {
      isOffline = offline;
      for (const page of pages.keys()) await page.setOfflineMode(offline);
    },
    async close() {
      const isDefault = context.id === undefined;
      if (!isDefault) await context.close();
      onClose();
    },
  };
  return visitor;
}

async function answerRequest(
  request: HTTPRequest,
  answer: InterceptedAnswer,
): Promise<void> {
  if (answer === 'fail') return request.abort('failed');
  const { status = 200, headers = {}, body } = answer;
  return request.respond({ status, headers, body });
}
