import { element } from '../element.js';
import { price } from '../price.js';

/**
 * @param {string} number
 * @param {import('./checkoutPage.js').Order | undefined} order The tab's last one; a reload forgets it.
 * @returns {import('../createRouter.js').Page}
 */
export function orderPage(number, order) {
  const known = order?.number === number ? order : undefined;
  const [firstName] = known?.name.split(' ') ?? [];

  return {
    title: 'Thank you',
    content: element(
      'div',
      { class: 'wrap ordered' },
      element(
        'div',
        { class: 'ordered-words' },
        element(
          'h1',
          { id: 'order-confirmed' },
          firstName ? `Thank\u00a0you, ${firstName}.` : 'Thank\u00a0you.',
        ),
        element(
          'p',
          {},
          `Order ${number} is on the packing table. Every piece gets a last knock with a knuckle: if it rings, it ships.`,
        ),
        known &&
          element(
            'p',
            {},
            `${price(known.total)} for ${known.items === 1 ? 'one piece' : `${known.items} pieces`}. The confirmation goes to ${known.email}, or would, if this were a real shop.`,
          ),
        element(
          'div',
          { class: 'actions' },
          element('a', { class: 'button', href: '/' }, 'Back to the shelf'),
          element(
            'a',
            { class: 'button quiet', href: '/records', target: 'records' },
            'See what arrived',
          ),
        ),
      ),
      element('img', {
        class: 'ordered-picture',
        src: '/pictures/parcel.svg',
        alt: '',
        width: 400,
        height: 400,
      }),
    ),
  };
}
