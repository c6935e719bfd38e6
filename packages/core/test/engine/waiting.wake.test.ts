import { expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import {
  nextWake,
  survivesPage,
  type Waiting,
} from '../../src/engine/waiting.ts';
import type { Interrupt } from '../../src/types.gen.ts';
import { config, prompt } from '../fixtures.ts';
import { happening, moment, NOW_MS } from './moments.ts';

function waiting(fields: Partial<Waiting> = {}): Waiting {
  return {
    prompt: 'after-checkout',
    trigger: 0,
    happening: happening(),
    dueAtMs: NOW_MS - 1,
    rule: 'interrupt.typing',
    ...fields,
  };
}

const grace: Interrupt = { grace: '3s' };
const page = { ...moment().page, sinceMs: NOW_MS - 1_000 };
const due = (inMs: number): Waiting =>
  waiting({ rule: 'trigger.delay', dueAtMs: NOW_MS + inMs });

test.each<[why: string, waiting: Waiting[], inMs: number | undefined]>([
  ['nothing waits', [], undefined],
  ['the page has to tell', [waiting()], undefined],
  ['a delay ends', [due(2_000)], 2_000],
  ['the first of two delays ends', [due(2_000), due(1_000)], 1_000],
  [
    'the rest on a new page ends',
    [waiting({ rule: 'interrupt.grace' })],
    2_000,
  ],
  ['no user has been named', [waiting({ rule: 'identify' })], 5_000],
  ['a delay has just ended', [due(0)], 0],
  ['a delay ended a moment ago', [due(-1)], 0],
  ['a delay ends while the page is busy', [waiting(), due(90_000)], 90_000],
])('wakes when %s', (_, all, inMs) => {
  const plan = compile(config({ interrupt: grace }));
  const now = moment({ page, userDueAtMs: NOW_MS + 5_000 });
  expect(nextWake(plan, all, now)).toBe(
    inMs === undefined ? inMs : NOW_MS + inMs,
  );
});

test.each<[what: string, on: string, rule: string, survives: boolean]>([
  ['a tracked touchpoint armed', 'checkout.completed', 'trigger.delay', true],
  ['a click armed', 'element.clicked', 'trigger.delay', true],
  ['the page armed', 'page.dwelled', 'trigger.delay', false],
  ['is held', 'checkout.completed', 'interrupt.typing', false],
])('carries over to the next document what %s: %#', (_, on, rule, survives) => {
  const plan = compile(config({ prompts: [prompt({ trigger: { on } })] }));
  const one = waiting({ happening: happening({ name: on }), rule });
  expect(survivesPage(plan, one)).toBe(survives);
});
