import { element } from '../element.js';
import { price } from '../price.js';

/**
 * Goods, delivery and total.
 * @param {import('../createBasket.js').Basket} basket
 */
export function sums(basket) {
  const delivery = basket.delivery();
  const rows = [
    ['Goods', price(basket.goods())],
    ['Delivery', delivery === 0 ? 'On us' : price(delivery)],
    ['Total', price(basket.total())],
  ];
  return element(
    'dl',
    { class: 'sums' },
    ...rows.map(([name = '', sum = '']) =>
      element('div', {}, element('dt', {}, name), element('dd', {}, sum)),
    ),
  );
}
