import { createTactful, memoryAdapter } from 'tactful';
import { bringInto } from './bringInto.ts';
import { readChoice } from './choices.ts';
import { samples } from './samples.ts';

/** A right-to-left page says so: everything else follows. */
const rightToLeft = ['ar'];

const choice = readChoice(location.search);
const asked = new URLSearchParams(location.search).get('sample') ?? 'nps';
const sample = samples[asked] ?? samples['nps']!;
const { where = 'top' } = sample;
const { documentElement } = document;
documentElement.lang = choice.locale;
documentElement.dir = rightToLeft.includes(choice.locale) ? 'rtl' : 'ltr';
documentElement.dataset['scheme'] = choice.scheme;

const tactful = createTactful({
  name: 'gallery',
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
    theme: { preset: choice.preset, scheme: choice.scheme },
    interrupt: { never: [], grace: '0s' },
    prompts: [
      {
        id: 'sample',
        ...(where === 'top' && { trigger: { on: 'gallery.opened' } }),
        ...(where === 'inline' && { placement: 'inline' }),
        ...(where === 'button' && { button: { label: 'Feedback' } }),
        survey: {
          questions: [sample.question],
          endings: [{ id: 'thanks', text: 'Thank you. That helps.' }],
        },
      },
    ],
  },
});
tactful.on('shown', () => void bringInto(choice.state, sample));
if (where === 'inline') {
  const place = document.createElement('tactful-survey');
  place.setAttribute('prompt', 'sample');
  document.body.append(place);
}
tactful.track('gallery.opened');
// The button is to be seen; in any other state what it opens.
if (where === 'button' && choice.state !== 'empty') {
  void tactful.show('sample');
}
