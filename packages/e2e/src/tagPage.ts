import type { Config } from '@tactful/schema';

export interface TagPageOptions {
  /** Inline, or the URL that `data-config` names. */
  config: Config | string;
  /**
   * Attributes of the tag, besides `data-config`.
   * @default endpoint `/feedback`, consent granted
   */
  attributes?: Record<string, string> | undefined;
  /** Nonce on every script. */
  nonce?: string | undefined;
  /** Script before the tag, after the stub. */
  before?: string | undefined;
  body?: string | undefined;
}

const STUB = `window.tactful = window.tactful || function () {
  (tactful.q = tactful.q || []).push(arguments);
};`;

/** A page with the stub and the script tag, as the README shows them. */
export function tagPage(options: TagPageOptions): string {
  const { config, nonce, before = '', body = '<h1>A page</h1>' } = options;
  const attributes = {
    'data-endpoint': '/feedback',
    'data-consent': 'granted',
    'data-config': typeof config === 'string' ? config : '#feedback',
    ...options.attributes,
  };
  const nonceAttribute = nonce ? ` nonce="${nonce}"` : '';
  const written = Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ');
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <link rel="icon" href="data:,">
    <title>A page</title>
    <script${nonceAttribute} type="application/json" id="feedback">${JSON.stringify(config)}</script>
    <script${nonceAttribute}>${STUB}\n${before}</script>
    <script${nonceAttribute} async src="/tactful.js" ${written}></script>
  </head>
  <body>${body}</body>
</html>`;
}
