import { servePages, type PageServer } from '../src/servePages.ts';

const FORM = `<!doctype html>
<title>Harness</title>
<style>body { margin: 0; background: rgb(0, 128, 0) }</style>
<button id="first">First</button>
<label><input type="radio" name="size" id="small">S</label>
<label><input type="radio" name="size" id="large">L</label>
<button id="last">Last</button>
<div id="host"></div>
<script>
  const root = host.attachShadow({ mode: 'open' });
  const button = document.createElement('button');
  button.textContent = 'In the shadow';
  const text = document.createElement('textarea');
  root.append(button, text);
  globalThis.seen = [];
  const see = (event) => seen.push({
    type: event.type,
    isTrusted: event.isTrusted,
    key: event.key,
    target: event.composedPath()[0].localName,
  });
  for (const type of ['click', 'keydown']) addEventListener(type, see, true);
</script>`;

const STRICT = `<!doctype html><p id="text">Strict</p>`;
const STRICT_CSP =
  "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const NOISY = `<!doctype html><script>
  console.log('plain', 1);
  console.log('twice');
  console.log('twice');
  console.warn('careful');
  console.error('wrong');
  Promise.reject(new Error('rejected'));
  setTimeout(() => { throw new TypeError('thrown'); });
</script>`;

// WebKit neither draws a page nor gives it the mouse while it loads and has little to show.
const LOADING = `<!doctype html><p id="text">${'So far. '.repeat(50)}</p>
<img src="/hang">`;

/** Serves a form, a noisy page, one under a strict policy, one that never ends and an empty one. */
export function serveHarnessPages(): Promise<PageServer> {
  return servePages({
    '/form': { body: FORM },
    '/noisy': { body: NOISY },
    '/strict': {
      headers: { 'content-security-policy': STRICT_CSP },
      body: STRICT,
    },
    '/blank': { body: '<!doctype html><title>Blank</title>' },
    '/loading': { body: LOADING },
    '/hang': 'hang',
    '/favicon.ico': { status: 204 },
  });
}
