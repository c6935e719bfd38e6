/** What the script tag offers; before it has loaded, the stub in index.html keeps the calls. */
declare function tactful(
  method: 'track',
  name: string,
  properties?: Record<string, string | number | boolean>,
): void;
declare function tactful(method: 'configure', config: string): void;
