import type { Finder } from './Finder.ts';

/** A payment card: 13 to 19 digits from 2 to 6, in groups or not, whose last one is right. */
export const card: Finder = {
  label: 'card',
  pattern:
    /(?<!\w|\d[.-])[2-6]\d{2,18}(?:[ -]\d{3,18}){0,5}(?:[ -]\d\d?)?(?!-?\w|\.\d)/g,
  isReal: (found) => {
    const digits = found.match(/\d/g)!.reverse();
    const sum = digits.reduce(
      (sum, digit, index) =>
        sum + Number(index % 2 ? '0246813579'[Number(digit)] : digit),
      0,
    );
    return /^.{13,19}$/.test(digits.join('')) && sum % 10 === 0;
  },
};
