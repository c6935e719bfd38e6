const SEEDS = [
  'a',
  '1',
  'a@a-.',
  'a%40',
  '字',
  '字@字.',
  'eyJ',
  'eyJa.',
  '?token=',
  '&token=.',
  'token',
  '://a',
  '/a1',
  '-a',
  'a1-',
  '+1 ',
  '00 1',
  '01-',
  '(01) ',
  '411 ',
  '4111 1111 1111 1112 ',
  'de00 3704 ',
  'isbn 1 ',
  '512 345 678 ',
  ' ',
  '[email',
  '٠',
  'a@example.com ',
];

/** Long texts that make a careless form go back and forth for minutes. */
export const hostileTexts: readonly string[] = SEEDS.map((seed) => {
  const run = seed.repeat(Math.ceil(100_000 / seed.length));
  return `/a@${run}!`.slice(0, 100_000);
});
