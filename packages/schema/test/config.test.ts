import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDuration } from '../../core/src/engine/index.ts';
import { config, describeIssues, duration } from '../src/index.ts';
import { badConfigs, contradictions, goodConfigs } from './examples.ts';

test.each(goodConfigs)(
  'accepts a config %s, and changes nothing of it',
  (_, good) => {
    expect(config.safeParse(good)).toEqual({ success: true, data: good });
  },
);

test.each(badConfigs)('refuses a config %s, and says where', (_, bad, path) => {
  const { error } = config.safeParse(bad);
  expect(describeIssues(error!).map((problem) => problem.path)).toContain(path);
});

test.each(contradictions)(
  'refuses a config %s, and names it',
  (_, bad, path, message) => {
    const { error } = config.safeParse(bad);
    expect(describeIssues(error!)).toEqual([
      { path, message: expect.stringMatching(message) },
    ]);
  },
);

test('tells everything that is wrong at once', () => {
  const { error } = config.safeParse({ version: 2, prompts: [{ id: '' }] });
  expect(describeIssues(error!).map(({ path }) => path)).toEqual([
    'version',
    'prompts[0].id',
    'prompts[0].survey',
  ]);
});

test('never throws, whatever it is given', () => {
  fc.assert(
    fc.property(fc.anything(), (input) => {
      expect(config.safeParse(input).success).toBe(false);
    }),
  );
});

test('accepts exactly the periods that the page can read', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc
          .tuple(
            fc.nat(),
            fc.constantFrom('ms', 's', 'm', 'h', 'd', 'w', 'y', ''),
          )
          .map(([amount, unit]) => `${amount}${unit}`),
      ),
      (text) => {
        expect(duration.safeParse(text).success).toBe(
          !Number.isNaN(parseDuration(text)),
        );
      },
    ),
  );
});
