import { element } from '../element.js';

/** @returns {import('../createRouter.js').Page} */
export function notFoundPage() {
  return {
    title: 'Not found',
    content: element(
      'div',
      { class: 'wrap narrow' },
      element('h1', {}, 'Nothing on this shelf.'),
      element(
        'p',
        {},
        'The page has moved or never was. ',
        element('a', { href: '/' }, 'Back to the pots'),
      ),
    ),
  };
}
