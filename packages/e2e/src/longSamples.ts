import { type Sample, samples } from './samples.ts';

/** So many characters, in words as long as those of German shops. */
const words = (length: number): string =>
  'Lieferungsbestätigung und Sendungsverfolgung im Kundenkonto '
    .repeat(Math.ceil(length / 60))
    .slice(0, length)
    .trim();

/** Twelve of a hundred characters each. */
const options = Array.from({ length: 12 }, (_, index) => ({
  id: `o${index + 1}`,
  text: `${index + 1}. ${words(97)}`,
}));

/** Every sample with texts as long as anybody writes them. */
export const longSamples: readonly Sample[] = samples.map((sample) => {
  const { question } = sample;
  const { type } = question;
  const long = {
    ...question,
    text: words(180),
    help: words(180),
    ...((type === 'single' || type === 'multiple') && { options }),
    ...(type === 'dropdown' && {
      options:
        'options' in question && question.options.length < 12
          ? options.slice(0, 4)
          : options,
    }),
    ...(type === 'matrix' && {
      rows: options.slice(0, 7),
      options: options.slice(0, 5).map(({ id }) => ({ id, text: words(30) })),
    }),
    ...(type === 'consent' && { box: words(180) }),
    ...(type === 'statement' && {
      link: { text: words(60), url: 'https://shop.example/' },
      button: words(40),
    }),
    ...('labels' in question && {
      labels: { low: words(60), high: words(60) },
    }),
    ...('words' in question && {
      words: [
        'Very disappointing',
        'Disappointing',
        'Neither',
        'Delightful',
        'Very delightful',
      ],
    }),
  };
  return { ...sample, question: long as typeof question };
});
