import type { Finder } from './Finder.ts';

/** An account number, in groups or not, whose check digits are right. */
export const iban: Finder = {
  label: 'iban',
  pattern: /(?<![a-z\d])[a-z]{2}\d\d(?: ?[a-z\d]){11,30}(?![a-z\d])/gi,
  isReal: (found) => {
    const digits = found
      .replace(/ /g, '')
      .replace(/(.{4})(.*)/, '$2$1')
      .replace(/\D/g, (one) => String(parseInt(one, 36)));
    return digits.length > 16 && BigInt(digits) % 97n === 1n;
  },
};
