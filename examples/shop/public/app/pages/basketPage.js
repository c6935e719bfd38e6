import { MOST_OF_ONE } from '../createBasket.js';
import { element } from '../element.js';
import { price } from '../price.js';
import { picture } from './productTile.js';
import { sums } from './sums.js';

/** @typedef {import('../createBasket.js').Basket} Basket */

/**
 * @param {Basket} basket
 * @returns {import('../createRouter.js').Page}
 */
export function basketPage(basket) {
  const heading = element('h1', {}, 'Basket');
  const inside = element('div', {});

  const show = () => {
    inside.replaceChildren(
      basket.count() > 0 ? full(basket, onChange, onRemove) : empty(),
    );
  };
  /** @param {string} id @param {number} quantity */
  const onChange = (id, quantity) => {
    basket.set(id, quantity);
    show();
    document.getElementById(`quantity-${id}`)?.focus();
  };
  /** @param {string} id */
  const onRemove = (id) => {
    basket.set(id, 0);
    show();
    // The button that had the focus is gone.
    heading.tabIndex = -1;
    heading.focus();
  };

  show();
  return {
    title: 'Basket',
    content: element('div', { class: 'wrap' }, heading, inside),
  };
}

function empty() {
  return element(
    'div',
    { class: 'empty' },
    element('p', {}, 'Nothing in it yet.'),
    element('a', { class: 'button', href: '/' }, 'Look at the shelf'),
  );
}

/**
 * @param {Basket} basket
 * @param {(id: string, quantity: number) => void} onChange
 * @param {(id: string) => void} onRemove
 */
function full(basket, onChange, onRemove) {
  return element(
    'div',
    { class: 'split' },
    element(
      'ul',
      { class: 'lines' },
      ...basket.lines().map((line) => row(line, onChange, onRemove)),
    ),
    element(
      'section',
      { class: 'panel', 'aria-labelledby': 'sums-title' },
      element('h2', { id: 'sums-title' }, 'Together'),
      sums(basket),
      element(
        'a',
        { class: 'button', href: '/checkout', id: 'go-to-checkout' },
        'Go to checkout',
      ),
    ),
  );
}

/**
 * @param {import('../createBasket.js').Line} line
 * @param {(id: string, quantity: number) => void} onChange
 * @param {(id: string) => void} onRemove
 */
function row({ product, quantity }, onChange, onRemove) {
  const { id, name, glaze, price: amount } = product;
  const select = element(
    'select',
    {
      id: `quantity-${id}`,
      'aria-label': `Quantity of ${name}`,
      onchange: () => onChange(id, Number(select.value)),
    },
    ...Array.from({ length: MOST_OF_ONE }, (_, index) =>
      element(
        'option',
        { value: index + 1, selected: index + 1 === quantity },
        String(index + 1),
      ),
    ),
  );
  return element(
    'li',
    { class: 'line-item', 'data-product': id },
    element('div', { class: 'tile' }, picture(id)),
    element(
      'div',
      { class: 'line-words' },
      element('h2', {}, element('a', { href: `/products/${id}` }, name)),
      element('p', {}, glaze),
    ),
    element('p', { class: 'price' }, price(amount * quantity)),
    element(
      'div',
      { class: 'line-actions' },
      select,
      element(
        'button',
        {
          class: 'link',
          type: 'button',
          'aria-label': `Remove ${name}`,
          onclick: () => onRemove(id),
        },
        'Remove',
      ),
    ),
  );
}
