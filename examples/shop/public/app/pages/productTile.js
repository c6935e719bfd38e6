import { element } from '../element.js';
import { price } from '../price.js';

/** @typedef {import('../products.js').Product} Product */

/**
 * @param {Product} product
 * @returns {HTMLElement}
 */
export function productTile({ id, name, line, price: amount }) {
  return element(
    'li',
    { class: 'product', 'data-product': id },
    element('div', { class: 'tile' }, picture(id)),
    element(
      'div',
      { class: 'product-words' },
      element(
        'h3',
        {},
        element(
          'a',
          { href: `/products/${id}`, 'data-testid': `product-${id}` },
          name,
        ),
      ),
      element('p', { class: 'price' }, price(amount)),
      element('p', { class: 'line' }, line),
    ),
  );
}

/**
 * @param {string} id
 * @param {string} alt Default: decoration, because the name stands beside it.
 */
export function picture(id, alt = '') {
  return element('img', {
    src: `/pictures/${id}.svg`,
    alt,
    width: 400,
    height: 400,
  });
}
