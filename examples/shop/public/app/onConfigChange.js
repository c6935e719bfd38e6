/** @typedef {{ event: 'current' | 'saved' | 'broken', data: string }} ConfigChange */

const NAME = 'config-changes';
const EVENTS = /** @type {const} */ (['current', 'saved', 'broken']);

/**
 * Calls `onChange` with what the shop's server says about its `tactful.json`: the version on disk
 * when the connection starts, and then each version saved or broken.
 *
 * All tabs share one connection, because a browser opens only six to one server: the tab that holds
 * a lock listens and tells the others; when it goes, the next one takes over.
 *
 * @param {(change: ConfigChange) => void} onChange
 */
export function onConfigChange(onChange) {
  const tabs = new BroadcastChannel(NAME);
  tabs.addEventListener('message', ({ data }) => onChange(data));

  /** Listens until the page is hidden for good, or kept for the way back. */
  const listen = () =>
    new Promise((resolve) => {
      const stream = new EventSource('/config-changes');
      for (const event of EVENTS) {
        stream.addEventListener(event, ({ data }) => {
          onChange({ event, data });
          tabs.postMessage({ event, data });
        });
      }
      const stop = () => {
        stream.close();
        resolve(undefined);
      };
      addEventListener('pagehide', stop, { once: true });
    });

  const takeTurn = () => navigator.locks.request(NAME, listen);
  addEventListener('pageshow', ({ persisted }) => persisted && takeTurn());
  void takeTurn();
}
