import { element } from '../element.js';
import { products } from '../products.js';
import { productTile } from './productTile.js';

/** The first page: what there is. */
export function shelfPage() {
  const content = element(
    'div',
    { class: 'shelf-page' },
    element(
      'section',
      { class: 'hero' },
      element(
        'div',
        { class: 'hero-words' },
        element('h1', {}, 'Dipped in colour.'),
        element(
          'p',
          {},
          'Stoneware for every day, thrown, dipped and fired by four people in one workshop. The foot stays bare, so you see what it is made of.',
        ),
      ),
      element('img', {
        class: 'hero-picture',
        src: '/pictures/shelf.svg',
        alt: 'A shelf of glazed pots, each with a bare clay foot',
        width: 2080,
        height: 424,
      }),
    ),
    element(
      'section',
      { class: 'wrap', 'aria-labelledby': 'shelf-title' },
      element(
        'div',
        { class: 'shelf-head' },
        element('h2', { id: 'shelf-title' }, 'On the shelf'),
        element('p', {}, 'Delivery €5.90, from €80 on us.'),
      ),
      element('ul', { class: 'products' }, ...products.map(productTile)),
    ),
  );
  return { title: 'Stoneware, dipped in colour', content };
}
