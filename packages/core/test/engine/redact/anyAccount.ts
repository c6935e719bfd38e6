import fc from 'fast-check';

const LENGTHS = { NO: 15, BE: 16, DE: 22, FR: 27, PL: 28, LC: 32 };
/** So many of these characters. */
const anyOf = (characters: string, length: number) =>
  fc.string({
    unit: fc.constantFrom(...characters),
    minLength: length,
    maxLength: length,
  });

/** In fours, behind whichever sign. */
const inGroups = (number: string, between: string): string =>
  number.replace(/.{4}(?=.)/g, `$&${between}`);

/** A valid card of 13 to 19 digits, as somebody may write it. */
export const anyCard: fc.Arbitrary<string> = fc
  .tuple(
    fc.integer({ min: 2, max: 6 }),
    fc
      .integer({ min: 11, max: 17 })
      .chain((length) => anyOf('0123456789', length)),
    fc.constantFrom('', ' ', '-', '\u00a0'),
  )
  .map(([first, rest, between]) => {
    const number = `${first}${rest}`;
    const last = [...Array(10).keys()].find((digit) =>
      isLuhn(`${number}${digit}`),
    );
    return inGroups(`${number}${last}`, between);
  });

function isLuhn(number: string): boolean {
  let sum = 0;
  for (let index = 0; index < number.length; index++) {
    const digit = Number(number.at(-1 - index));
    const doubled = digit * 2;
    sum += index % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** A valid IBAN, as somebody may write it. */
export const anyIban: fc.Arbitrary<string> = fc
  .constantFrom(...Object.entries(LENGTHS))
  .chain(([country, length]) =>
    fc.tuple(
      fc.constant(country),
      anyOf('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789', length - 4),
      fc.constantFrom('', ' '),
      fc.boolean(),
    ),
  )
  .map(([country, account, between, isLower]) => {
    // ISO 7064: 98 less what remains with 00, a digit at a time.
    const remainder = [...`${account}${country}00`]
      .flatMap((one) => [...String(parseInt(one, 36))])
      .reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
    const check = String(98 - remainder).padStart(2, '0');
    const number = inGroups(`${country}${check}${account}`, between);
    return isLower ? number.toLowerCase() : number;
  });
