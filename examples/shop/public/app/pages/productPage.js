import { element } from '../element.js';
import { price } from '../price.js';
import { findProduct, products } from '../products.js';
import { notFoundPage } from './notFoundPage.js';
import { picture, productTile } from './productTile.js';

/**
 * @param {string} id
 * @param {import('../createBasket.js').Basket} basket
 * @returns {import('../createRouter.js').Page}
 */
export function productPage(id, basket) {
  const product = findProduct(id);
  if (!product) return notFoundPage();
  const { name, glaze, price: amount, story, facts } = product;

  const said = element('p', { class: 'said', role: 'status' });
  const toBasket = element(
    'a',
    { class: 'button quiet', href: '/basket', id: 'go-to-basket' },
    'Go to basket',
  );
  toBasket.hidden = basket.count() === 0;

  const onAdd = () => {
    basket.add(id);
    const { quantity } = basket
      .lines()
      .find((line) => line.product === product) ?? { quantity: 1 };
    said.textContent =
      quantity === 1
        ? `${name} is in your basket.`
        : `${quantity} × ${name} in your basket.`;
    toBasket.hidden = false;
    tactful('track', 'basket.filled', {
      items: basket.count(),
      total: basket.goods(),
    });
  };

  const content = element(
    'div',
    { class: 'wrap' },
    element(
      'article',
      { class: 'detail', 'data-product': id },
      element('div', { class: 'tile' }, picture(id, product.picture)),
      element(
        'div',
        { class: 'detail-words' },
        element('p', { class: 'glaze' }, `Glaze: ${glaze}`),
        element('h1', {}, name),
        element('p', { class: 'price' }, price(amount)),
        element('p', { class: 'story' }, story),
        element(
          'dl',
          { class: 'facts' },
          ...facts.map(([fact, value]) =>
            element(
              'div',
              {},
              element('dt', {}, fact),
              element('dd', {}, value),
            ),
          ),
        ),
        element(
          'div',
          { class: 'actions' },
          element(
            'button',
            {
              class: 'button',
              type: 'button',
              id: 'add-to-basket',
              onclick: onAdd,
            },
            'Add to basket',
          ),
          toBasket,
        ),
        said,
      ),
    ),
    element(
      'section',
      { class: 'more', 'aria-labelledby': 'more-title' },
      element('h2', { id: 'more-title' }, 'Next to it on the shelf'),
      element('ul', { class: 'products' }, ...neighbours(id).map(productTile)),
    ),
  );

  return {
    title: name,
    content,
    arrived: () =>
      tactful('track', 'product.viewed', { product: id, price: amount }),
  };
}

/** @param {string} id */
function neighbours(id) {
  const at = products.findIndex((product) => product.id === id);
  return [...products, ...products].slice(at + 1, at + 5);
}
