import { element } from '../element.js';
import { price } from '../price.js';
import { basketPage } from './basketPage.js';
import { sums } from './sums.js';

/** @typedef {{ number: string, name: string, email: string, items: number, total: number }} Order */

/**
 * @param {import('../createBasket.js').Basket} basket
 * @param {(order: Order) => void} onOrdered
 * @returns {import('../createRouter.js').Page}
 */
export function checkoutPage(basket, onOrdered) {
  if (basket.count() === 0) return basketPage(basket);

  const refused = element('p', {
    class: 'refused',
    // Read out because it gets the focus.
    tabindex: -1,
    'data-testid': 'refused',
  });

  /** @param {Event} event */
  const onSubmit = (event) => {
    event.preventDefault();
    const fields = new FormData(form);
    if (fields.get('payment') === 'declined') {
      refused.textContent =
        'The bank declined this card. Nothing was ordered. Choose another way to pay.';
      refused.focus();
      tactful('track', 'checkout.failed', { reason: 'card-declined' });
      return;
    }
    const order = {
      number: orderNumber(),
      name: String(fields.get('name')),
      email: String(fields.get('email')),
      items: basket.count(),
      total: basket.total(),
    };
    basket.clear();
    onOrdered(order);
  };

  const form = element(
    'form',
    { class: 'split', onsubmit: onSubmit },
    element(
      'div',
      { class: 'fields' },
      element(
        'fieldset',
        {},
        element('legend', {}, 'Where to'),
        field('Name', 'name', 'Ada Winter', 'name'),
        field('Email', 'email', 'ada@example.com', 'email', 'email'),
        field('Street', 'street', '12 Kiln Lane', 'street-address'),
        element(
          'div',
          { class: 'field-row' },
          field('Postcode', 'postcode', '8010', 'postal-code'),
          field('City', 'city', 'Graz', 'address-level2'),
        ),
      ),
      element(
        'fieldset',
        { class: 'choices' },
        element('legend', {}, 'How to pay'),
        choice('invoice', 'Invoice', 'You pay when you have held it.', true),
        choice('card', 'Card', 'A test card. Nothing is charged.'),
        choice('declined', 'Declined card', 'To see a checkout that fails.'),
      ),
      refused,
    ),
    element(
      'section',
      { class: 'panel', 'aria-labelledby': 'order-title' },
      element('h2', { id: 'order-title' }, 'Your order'),
      element(
        'ul',
        { class: 'brief' },
        ...basket
          .lines()
          .map(({ product, quantity }) =>
            element('li', {}, `${quantity} × ${product.name}`),
          ),
      ),
      sums(basket),
      element(
        'button',
        { class: 'button', id: 'place-order' },
        `Place order, ${price(basket.total())}`,
      ),
      element('p', { class: 'hint' }, 'A demonstration: nothing is sent.'),
    ),
  );

  return {
    title: 'Checkout',
    content: element(
      'div',
      { class: 'wrap' },
      element('h1', {}, 'Checkout'),
      form,
    ),
    arrived: () =>
      tactful('track', 'checkout.started', {
        items: basket.count(),
        total: basket.total(),
      }),
  };
}

/**
 * @param {string} label
 * @param {string} name
 * @param {string} value
 * @param {string} autocomplete
 */
function field(label, name, value, autocomplete, type = 'text') {
  return element(
    'label',
    { class: 'field' },
    element('span', {}, label),
    element('input', { name, type, value, autocomplete, required: true }),
  );
}

/**
 * @param {string} value
 * @param {string} label
 * @param {string} hint
 */
function choice(value, label, hint, checked = false) {
  return element(
    'label',
    { class: 'choice' },
    element('input', {
      type: 'radio',
      name: 'payment',
      value,
      checked,
      'aria-describedby': `payment-${value}`,
    }),
    element(
      'span',
      {},
      label,
      element('small', { id: `payment-${value}` }, hint),
    ),
  );
}

function orderNumber() {
  const letters = Math.random().toString(36).slice(2, 6).toUpperCase();
  return `G-${letters.padEnd(4, '0')}`;
}
