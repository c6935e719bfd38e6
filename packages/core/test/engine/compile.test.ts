import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { config, prompt, survey } from '../fixtures.ts';

test('makes every prompt of a good config ready', () => {
  const first = prompt({ id: 'a', frequency: { every: '90d' } });
  const second = prompt({ id: 'b' });
  const input = config({ prompts: [first, second] });
  expect(compile(input)).toEqual({
    config: input,
    problems: [],
    prompts: [
      {
        prompt: first,
        triggers: [{ on: 'checkout.completed' }],
        everyMs: 7_776_000_000,
      },
      {
        prompt: second,
        triggers: [{ on: 'checkout.completed' }],
        everyMs: 0,
      },
    ],
  });
});

test.each([
  [undefined, []],
  [null as never, []],
  [[null as never, { on: 'a.b' }], [{ on: 'a.b' }]],
  [{ on: 'a.b' }, [{ on: 'a.b' }]],
  [
    [{ on: 'a.b' }, { on: 'c.d' }],
    [{ on: 'a.b' }, { on: 'c.d' }],
  ],
])('takes the trigger %o as the list %o', (trigger, triggers) => {
  const { prompts } = compile(config({ prompts: [prompt({ trigger })] }));
  expect(prompts[0]!.triggers).toEqual(triggers);
});

test.each([
  undefined,
  null,
  '{}',
  [],
  {},
  { version: 2, prompts: [] },
  { version: '1', prompts: [] },
  { version: 1 },
  { version: 1, prompts: {} },
])('asks nothing and says what is missing for %o', (input) => {
  expect(compile(input)).toEqual({
    config: { version: 1, prompts: [] },
    prompts: [],
    problems: ['A config needs version 1, prompts.'],
  });
});

const slider = { id: 'x', type: 'slider', text: '?' };

test.each<[why: string, broken: unknown, problem: RegExp]>([
  [
    'an unknown question type',
    prompt({ id: 'bad', survey: { questions: [slider] } as never }),
    /^Prompt "bad" is left out: .*"slider"/,
  ],
  [
    'an unknown question type further on',
    prompt({
      id: 'bad',
      survey: { questions: [...survey.questions, slider] } as never,
    }),
    /^Prompt "bad" is left out: .*"slider"/,
  ],
  [
    'a taken id',
    prompt({ id: 'first' }),
    /^Prompt "first" is left out: .*taken/,
  ],
  [
    'no questions',
    prompt({ id: 'bad', survey: { questions: [] } }),
    /^Prompt "bad" is left out: no questions/,
  ],
  [
    'no survey',
    { id: 'bad', trigger: { on: 'a.b' } },
    /^Prompt "bad" is left out: no questions/,
  ],
  ['null', null, /is left out: id taken or missing/],
  ['a string', 'prompt', /is left out: id taken or missing/],
])('leaves out only the prompt with %s, and names it', (_, broken, problem) => {
  const { prompts, problems } = compile({
    version: 1,
    prompts: [prompt({ id: 'first' }), broken, prompt({ id: 'last' })],
  });
  expect(prompts.map((compiled) => compiled.prompt.id)).toEqual([
    'first',
    'last',
  ]);
  expect(problems).toEqual([expect.stringMatching(problem)]);
});

test.each([null, 0, '', false])(
  'leaves out a prompt whose second question is %o',
  (question) => {
    const { prompts, problems } = compile(
      config({
        prompts: [
          prompt({
            survey: { questions: [survey.questions[0]!, question as never] },
          }),
        ],
      }),
    );
    expect(prompts).toEqual([]);
    expect(problems).toHaveLength(1);
  },
);

test('never shows a prompt whose frequency says nonsense', () => {
  const { prompts } = compile(
    config({ prompts: [prompt({ frequency: { every: 'often' } })] }),
  );
  expect(prompts[0]!.everyMs).toBeNaN();
});

/** Objects that cannot be put into words. */
const unspeakable = fc.record({ toString: fc.jsonValue() });

/** JSON that looks like a config in places, so that it reaches further than noise. */
const almostConfig = fc.record(
  {
    version: fc.oneof(fc.constant(1), fc.jsonValue()),
    prompts: fc.oneof(
      fc.jsonValue(),
      fc.array(
        fc.oneof(
          fc.jsonValue(),
          fc.record(
            {
              id: fc.oneof(
                fc.constantFrom('a', '__proto__'),
                fc.jsonValue(),
                unspeakable,
              ),
              trigger: fc.jsonValue(),
              frequency: fc.oneof(
                fc.jsonValue(),
                fc.record({ every: fc.jsonValue() }),
              ),
              survey: fc.oneof(
                fc.jsonValue(),
                fc.record({
                  questions: fc.oneof(
                    fc.jsonValue(),
                    fc.array(
                      fc.record({
                        type: fc.oneof(
                          fc.constantFrom('nps', 'text', 'slider'),
                          fc.jsonValue(),
                          unspeakable,
                        ),
                      }),
                    ),
                  ),
                }),
              ),
            },
            { requiredKeys: [] },
          ),
        ),
      ),
    ),
  },
  { requiredKeys: [] },
);

test('never throws, whatever JSON it is given', () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), almostConfig), (input) => {
      const { config: kept, prompts, problems } = compile(input);
      expect(kept.version).toBe(1);
      expect(prompts.length + problems.length).toBeGreaterThanOrEqual(
        kept.prompts.length,
      );
    }),
    { numRuns: 1_000 },
  );
});
