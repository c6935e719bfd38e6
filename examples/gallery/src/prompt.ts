import { createTactful, memoryAdapter } from 'tactful';
import { bringBack, bringInto } from './bringInto.ts';
import { readChoice } from './choices.ts';
import { samples } from './samples.ts';

/** A right-to-left page says so: everything else follows. */
const rightToLeft = ['ar'];

/** A file of texts, as an address. */
const fileOf = (texts: Record<string, string>): string =>
  `data:application/json,${encodeURIComponent(JSON.stringify({ prompts: { sample: texts } }))}`;

const choice = readChoice(location.search);
const asked = new URLSearchParams(location.search).get('sample') ?? 'nps';
const sample = samples[asked] ?? samples['nps']!;
const { where = 'top' } = sample;
const { documentElement } = document;
documentElement.lang = choice.locale;
documentElement.dir = rightToLeft.includes(choice.locale) ? 'rtl' : 'ltr';
documentElement.dataset['scheme'] = choice.scheme;

const tactful = createTactful({
  // What is kept of one sample is none of the others' business.
  name: `gallery-${asked}`,
  mode: 'test',
  consent: 'granted',
  locale: choice.locale,
  adapters:
    choice.state === 'pending'
      ? [
          // Nobody answers.
          {
            name: 'silent',
            encode: (records) => [
              {
                url: 'data:,',
                method: 'PUT',
                body: '',
                ids: records.map(({ id }) => id),
              },
            ],
            acknowledge: () => undefined,
          },
        ]
      : [memoryAdapter()],
  config: {
    version: 1,
    ...(sample.texts && {
      languages: {
        default: 'en',
        others: Object.fromEntries(
          Object.entries(sample.texts).map(([language, text]) => [
            language,
            fileOf({ [`${sample.question.id}.text`]: text }),
          ]),
        ),
      },
    }),
    theme: { preset: choice.preset, scheme: choice.scheme },
    interrupt: { never: [], grace: '0s' },
    prompts: [
      {
        id: 'sample',
        ...(where === 'top' && { trigger: { on: 'gallery.opened' } }),
        ...(where === 'inline' && { placement: 'inline' }),
        ...(where === 'button' && { button: { label: 'Feedback' } }),
        survey: {
          questions: [sample.question, ...(sample.next ? [sample.next] : [])],
          autoAdvance: sample.by === 'autoAdvance',
          endings: [{ id: 'thanks', text: 'Thank you. That helps.' }],
        },
      },
    ],
  },
});
const [entry] = performance.getEntriesByType('navigation');
const isAgain =
  sample.by === 'draft' &&
  (entry as PerformanceNavigationTiming).type === 'reload';
tactful.on('shown', () => void bringInto(choice.state, sample));
if (where === 'inline') {
  const place = document.createElement('tactful-survey');
  place.setAttribute('prompt', 'sample');
  document.body.append(place);
}
// What was begun comes back by itself.
if (isAgain) void bringBack(choice.state);
else tactful.track('gallery.opened');
// The button is to be seen; in any other state what it opens.
if (where === 'button' && choice.state !== 'empty') {
  void tactful.show('sample');
}
