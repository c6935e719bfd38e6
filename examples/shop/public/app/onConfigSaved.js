import { onConfigChange } from './onConfigChange.js';

/**
 * Calls `onSaved` whenever `tactful.json` was saved since this page took it last, and `onBroken`
 * with the reason when what was saved will not do.
 *
 * @param {() => void} onSaved
 * @param {{ onBroken: (reason: string) => void }} options
 */
export function onConfigSaved(onSaved, { onBroken }) {
  /** @type {string | undefined} */
  let taken;

  onConfigChange(({ event, data }) => {
    if (event === 'broken') {
      // So that the next good one is taken even if it is the one from before.
      taken = '';
      onBroken(data);
      return;
    }
    // A page that has just loaded has taken what is on disk.
    const isNew = taken === undefined ? event === 'saved' : taken !== data;
    taken = data;
    if (isNew) onSaved();
  });
}
