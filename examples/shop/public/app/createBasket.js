import { findProduct } from './products.js';

/** @typedef {import('./products.js').Product} Product */
/** @typedef {{ product: Product, quantity: number }} Line */
/** @typedef {ReturnType<typeof createBasket>} Basket */

const KEY = 'glasur:basket';
const DELIVERY = 5.9;
const FREE_FROM = 80;

export const MOST_OF_ONE = 9;

/** The basket of this tab; a reload keeps it, where the browser lets us. */
export function createBasket() {
  /** @type {Map<string, number>} */
  const quantities = new Map(load());
  /** @type {Set<() => void>} */
  const listeners = new Set();

  const changed = () => {
    save([...quantities]);
    for (const listener of listeners) listener();
  };

  /** @returns {Line[]} */
  const lines = () =>
    [...quantities].flatMap(([id, quantity]) => {
      const product = findProduct(id);
      return product ? [{ product, quantity }] : [];
    });

  const goods = () =>
    lines().reduce((sum, line) => sum + line.product.price * line.quantity, 0);

  const delivery = () =>
    quantities.size === 0 || goods() >= FREE_FROM ? 0 : DELIVERY;

  return {
    lines,
    goods,
    delivery,
    total: () => goods() + delivery(),
    count: () => lines().reduce((sum, { quantity }) => sum + quantity, 0),
    /** @param {string} id */
    add: (id) => {
      const quantity = (quantities.get(id) ?? 0) + 1;
      quantities.set(id, Math.min(quantity, MOST_OF_ONE));
      changed();
    },
    /**
     * @param {string} id
     * @param {number} quantity 0 removes it
     */
    set: (id, quantity) => {
      if (quantity > 0) quantities.set(id, quantity);
      else quantities.delete(id);
      changed();
    },
    clear: () => {
      quantities.clear();
      changed();
    },
    /** @param {() => void} listener */
    onChange: (listener) => {
      listeners.add(listener);
    },
  };
}

/** @returns {[string, number][]} */
function load() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
  } catch {
    return [];
  }
}

/** @param {[string, number][]} entries */
function save(entries) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(entries));
  } catch {
    // Storage is off: the basket lasts as long as the page.
  }
}
