import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { decide } from '../../src/engine/decide.ts';
import { explain } from '../../src/engine/explain.ts';
import { noHistory } from '../../src/engine/history.ts';
import type { Trigger } from '../../src/types.gen.ts';
import { config, prompt } from '../fixtures.ts';
import { moment } from './moments.ts';

const idsOf = ({ prompts }: ReturnType<typeof compile>): string[] =>
  prompts.map((compiled) => compiled.prompt.id);

test('makes every prompt of a good config ready, in file order', () => {
  const input = config({
    prompts: [prompt({ id: 'b' }), prompt({ id: 'a', priority: 9 })],
  });
  const plan = compile(input);
  expect(plan).toMatchObject({ config: input, problems: [] });
  expect(idsOf(plan)).toEqual(['b', 'a']);
  expect(plan.leftOut.size).toBe(0);
});

test('lists who listens to a touchpoint, who is asked first comes first', () => {
  const truth = { momentOfTruth: true };
  const plan = compile(
    config({
      journey: { version: 1, touchpoints: { 'c.d': truth } },
      prompts: [
        prompt({ id: 'a', trigger: { on: 'a.b' } }),
        prompt({ id: 'b', trigger: [{ on: 'a.b' }, { on: 'c.d' }] }),
        prompt({ id: 'c', trigger: { on: 'a.b' }, priority: 1 }),
        prompt({ id: 'd', trigger: undefined }),
      ],
    }),
  );
  const heard = Object.fromEntries(
    [...plan.listeners].map(([name, all]) => [
      name,
      all.map(({ compiled }) => compiled.prompt.id),
    ]),
  );
  expect(heard).toEqual({ 'a.b': ['c', 'a', 'b'], 'c.d': ['b'] });
  const ranked = plan.ranked.map(({ compiled }) => compiled.prompt.id);
  expect(ranked).toEqual(['c', 'b', 'a', 'b']);
});

test.each<[trigger: unknown, names: string[]]>([
  [undefined, []],
  [null, []],
  [[], []],
  [{ on: 'a.b' }, ['a.b']],
  [
    [null, { on: 'a.b' }, {}, { on: 'c.d' }],
    ['a.b', 'c.d'],
  ],
])('takes the trigger %o as the list %o', (trigger, names) => {
  const plan = compile(
    config({ prompts: [prompt({ trigger: trigger as Trigger })] }),
  );
  const [{ listeners }] = plan.prompts as [(typeof plan.prompts)[0]];
  expect(listeners.map((one) => one.trigger.on)).toEqual(names);
  expect(listeners.map(({ index }) => index)).toEqual([...names.keys()]);
});

test('knows which facts conditions look at, through segments, each once', () => {
  const plan = compile(
    config({
      segments: { eu: { 'locale.region': 'AT' } },
      interrupt: { where: { 'host.cart': { $gt: 1 } } },
      prompts: [
        prompt({
          trigger: { on: 'a.b', where: { 'event.total': 1 } },
          audience: { $segment: 'eu', $or: [{ 'traits.plan': 'pro' }] },
        }),
        prompt({ id: 'b', audience: { 'traits.plan': 'free' } }),
        prompt({ id: 'c' }),
      ],
    }),
  );
  expect(plan.reads.toSorted()).toEqual([
    'event.total',
    'host.cart',
    'locale.region',
    'traits.plan',
  ]);
  expect(plan.roots.toSorted()).toEqual(['event', 'host', 'locale', 'traits']);
  const looks = plan.prompts.map(({ readsTraits }) => readsTraits);
  expect(looks).toEqual([true, true, false]);
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
  expect(compile(input)).toMatchObject({
    config: { version: 1, prompts: [] },
    prompts: [],
    problems: ['A config needs version 1, prompts.'],
  });
});

const bad = (fields: object): unknown => ({
  ...prompt({ id: 'bad' }),
  ...fields,
});

test.each<[why: string, broken: unknown, problem: RegExp]>([
  ['a taken id', prompt({ id: 'first' }), /^Prompt "first" .*taken/],
  ['an unknown operator', bad({ audience: { a: { $x: 1 } } }), /\$x/],
  [
    'an unknown segment in a trigger',
    bad({ trigger: { on: 'a.b', where: { $segment: 'eu' } } }),
    /eu/,
  ],
  ['null', null, /id taken or missing/],
  ['a string', 'prompt', /id taken or missing/],
])('leaves out only the prompt with %s, and names it', (_, broken, problem) => {
  const plan = compile({
    version: 1,
    prompts: [prompt({ id: 'first' }), broken, prompt({ id: 'last' })],
  });
  expect(idsOf(plan)).toEqual(['first', 'last']);
  expect(plan.problems).toEqual([expect.stringMatching(problem)]);
  expect(plan.problems[0]).toMatch(/^Prompt .* is left out: /);
});

test('says why a prompt is left out, by its id', () => {
  const broken = bad({ audience: { a: { $x: 1 } } });
  const { leftOut } = compile({ version: 1, prompts: [broken, null, broken] });
  expect(leftOut.get('bad')).toContain('$x');
});

test('names a condition on interruptions that cannot be read', () => {
  const plan = compile(config({ interrupt: { where: { a: { $x: 1 } } } }));
  expect(plan.problems).toEqual([expect.stringMatching(/^interrupt\.where: /)]);
});

/** Objects that cannot be put into words. */
const unspeakable = fc.record({ toString: fc.jsonValue() });
const anyKind = fc.oneof(
  fc.constantFrom('nps', 'text', 'slider'),
  fc.jsonValue(),
  unspeakable,
);
const anyQuestions = fc.oneof(
  fc.jsonValue(),
  fc.array(fc.record({ type: anyKind })),
);
/** JSON that looks like a prompt in places, so that it reaches further than noise. */
const almostPrompt = fc.record(
  {
    id: fc.oneof(
      fc.constantFrom('a', '__proto__'),
      fc.jsonValue(),
      unspeakable,
    ),
    trigger: fc.oneof(
      fc.jsonValue(),
      fc.record({ on: fc.jsonValue(), times: fc.jsonValue() }),
    ),
    audience: fc.oneof(fc.jsonValue(), fc.record({ $or: fc.jsonValue() })),
    schedule: fc.jsonValue(),
    sample: fc.jsonValue(),
    variants: fc.jsonValue(),
    frequency: fc.oneof(fc.jsonValue(), fc.record({ every: fc.jsonValue() })),
    survey: fc.oneof(fc.jsonValue(), fc.record({ questions: anyQuestions })),
  },
  { requiredKeys: [] },
);
const almostConfig = fc.record(
  {
    version: fc.oneof(fc.constant(1), fc.jsonValue()),
    frequency: fc.jsonValue(),
    interrupt: fc.oneof(fc.jsonValue(), fc.record({ where: fc.jsonValue() })),
    journey: fc.oneof(
      fc.jsonValue(),
      fc.record({ touchpoints: fc.jsonValue() }),
    ),
    segments: fc.jsonValue(),
    prompts: fc.oneof(
      fc.jsonValue(),
      fc.array(fc.oneof(fc.jsonValue(), almostPrompt)),
    ),
  },
  { requiredKeys: ['version', 'prompts'] },
);

test('never throws, whatever JSON it is given, and names what is left out', () => {
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

/** What stands beside a prompt that works; each of another type than it should be. */
const anyBeside = fc.record(
  {
    schedule: fc.oneof(
      fc.jsonValue(),
      fc.record({ from: fc.jsonValue(), hours: fc.jsonValue() }),
    ),
    variants: fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())),
    frequency: fc.oneof(fc.jsonValue(), fc.record({ exempt: fc.jsonValue() })),
    trigger: fc.record({ on: fc.constant('a.b'), times: fc.jsonValue() }),
  },
  { requiredKeys: [] },
);

test('takes what would throw for a rule that is not met', () => {
  const now = moment({
    happening: { ...moment().happening, name: 'a.b' },
  });
  fc.assert(
    fc.property(anyBeside, (fields) => {
      const on = { on: 'a.b' };
      const odd = { ...prompt({ id: 'odd', trigger: on }), ...fields };
      const good = prompt({ id: 'good', trigger: on });
      const plan = compile({ version: 1, prompts: [odd, good] });
      expect(() => decide(plan, noHistory, now)).not.toThrow();
      expect(() =>
        explain(plan, noHistory, { momentOf: () => now }),
      ).not.toThrow();
    }),
    { numRuns: 300 },
  );
});
