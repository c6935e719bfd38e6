import { createBasket } from './createBasket.js';
import { createRouter } from './createRouter.js';
import { createToast } from './createToast.js';
import { onConfigSaved } from './onConfigSaved.js';
import { basketPage } from './pages/basketPage.js';
import { checkoutPage } from './pages/checkoutPage.js';
import { notFoundPage } from './pages/notFoundPage.js';
import { orderPage } from './pages/orderPage.js';
import { productPage } from './pages/productPage.js';
import { shelfPage } from './pages/shelfPage.js';

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

const basket = createBasket();

/** @type {import('./pages/checkoutPage.js').Order | undefined} */
let lastOrder;

const router = createRouter({
  outlet: byId('main'),
  routes: [
    [/^\/$/, shelfPage],
    [/^\/products\/([\w-]+)$/, (id) => productPage(id, basket)],
    [/^\/basket$/, () => basketPage(basket)],
    [/^\/checkout$/, () => checkoutPage(basket, onOrdered)],
    [/^\/orders\/([\w-]+)$/, (number) => orderPage(number, lastOrder)],
  ],
  notFound: notFoundPage,
});

/** @param {import('./pages/checkoutPage.js').Order} order */
function onOrdered(order) {
  lastOrder = order;
  router.navigate(`/orders/${order.number}`);
  // After the route has changed: a prompt belongs to the page it was asked on.
  tactful('track', 'checkout.completed', {
    items: order.items,
    total: order.total,
  });
}

const showCount = () => {
  const count = basket.count();
  byId('basket-count').textContent = String(count);
  byId('basket-count').toggleAttribute('data-empty', count === 0);
  byId('basket-summary').textContent =
    count === 0 ? 'empty' : count === 1 ? '1 piece' : `${count} pieces`;
};
basket.onChange(showCount);
showCount();
router.start();

const toast = createToast(byId('toast'));
const configUrl = document
  .querySelector('script[data-config]')
  ?.getAttribute('data-config');
onConfigSaved(
  () => {
    if (!configUrl) return;
    tactful('configure', configUrl);
    toast('tactful.json was saved and is in effect.');
  },
  {
    onBroken: (reason) =>
      toast(`tactful.json is broken, so the last good one stays. ${reason}`),
  },
);
