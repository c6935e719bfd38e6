const euro = new Intl.NumberFormat('en-IE', {
  style: 'currency',
  currency: 'EUR',
});

/**
 * @param {number} amount in euro
 * @returns {string} "€24.00"
 */
export function price(amount) {
  return euro.format(amount);
}
