const SHOWN_MS = 6_000;

/**
 * A line of text that goes away by itself and takes no focus.
 *
 * @param {HTMLElement} place A `role="status"` element.
 * @returns {(text: string) => void}
 */
export function createToast(place) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  return (text) => {
    clearTimeout(timer);
    place.hidden = false;
    place.textContent = text;
    timer = setTimeout(() => {
      place.hidden = true;
      place.textContent = '';
    }, SHOWN_MS);
  };
}
