// What one decision over 1,000 prompts costs: `pnpm bench:engine`.
import { compile, decide, explain, noHistory } from '@tactful/core/engine';
import { createConfig, createOpenPrompts } from './createConfig.ts';
import { createHistory, createMoment } from './createMoment.ts';
import { measure } from './measure.ts';
import { printTable } from './printTable.ts';

const PROMPTS = 1_000;
const ON = 'checkout.completed';

const text = JSON.stringify(createConfig(PROMPTS, ON));
/** As if it had just arrived: nothing is shared with an earlier run. */
const parse = (): unknown => JSON.parse(text);
const plan = compile(parse());
if (plan.prompts.length !== PROMPTS) throw new Error(plan.problems.join('\n'));

const history = createHistory(PROMPTS);
const asked = createMoment(ON);
const other = createMoment('basket.filled');

/** The same prompts without anything that could keep them from being shown. */
const open = compile({ version: 1, prompts: createOpenPrompts(PROMPTS, ON) });

// Many: a config is compiled once in its life, so nothing of it may be warm.
const configs = Array.from({ length: 64 }, parse);
let turn = 0;
const nextConfig = (): unknown => configs[(turn += 1) % configs.length];

const isKept = printTable([
  {
    what: 'decide, nobody listens',
    promiseMs: 0.05,
    ms: measure(() => decide(plan, history, other)),
  },
  {
    what: 'decide, all listen',
    promiseMs: 3,
    ms: measure(() => decide(plan, history, asked)),
  },
  {
    what: 'decide, all listen and meet every rule',
    promiseMs: 3,
    ms: measure(() => decide(open, noHistory, asked)),
  },
  {
    what: 'explain all',
    promiseMs: 20,
    ms: measure(() => explain(plan, history, { momentOf: () => asked })),
  },
  {
    what: 'compile',
    promiseMs: 20,
    ms: measure(() => compile(nextConfig())),
  },
  {
    what: 'compile, then the first decision',
    promiseMs: 23,
    ms: measure(() => decide(compile(nextConfig()), history, asked)),
  },
]);
process.exitCode = isKept ? 0 : 1;
