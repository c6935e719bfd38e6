import { readFileSync } from 'node:fs';
import {
  config as configSchema,
  describeIssues,
  languageFile,
} from '../../schema/src/index.ts';
import { describe, expect, test } from 'vitest';
import { compile } from '../src/engine/compile.ts';
import { noHistory } from '../src/engine/history.ts';
import { rulebook } from '../src/engine/rules/rulebook.ts';
import { endings } from '../src/engine/waiting.ts';
import type { Config } from '../src/types.gen.ts';
import { survey } from './fixtures.ts';
import { questions } from './engine/interview/questions.ts';
import { moment } from './engine/moments.ts';

// What the docs say of the config and of the rules. In their examples `json` is
// a whole config; `json config`, `json prompt`, `json survey` and `json question`
// are parts of one; `json row` is what `explain` says of one rule.

/** Rules that are asked before and after those of the table. */
const before = ['client.ended', 'consent', 'config.loaded'];
const after = ['passed', 'ui.loaded', ...endings];

interface Example {
  /** What stands behind the fence: `json prompt`. */
  kind: string;
  /** Line in the file. */
  line: number;
  text: string;
}

function read(name: string): string {
  const url = new URL(`../../../docs/${name}.md`, import.meta.url);
  return readFileSync(url, 'utf8');
}

function findExamples(text: string): Example[] {
  return [...text.matchAll(/^ *```(json.*)\n([^]*?)^ *```$/gm)].map(
    ({ index, 1: kind = '', 2: example = '' }) => ({
      kind,
      line: text.slice(0, index).split('\n').length,
      text: example,
    }),
  );
}

/** A whole config with all that these examples say. */
function toConfig(examples: readonly Example[]): Config {
  const whole: Record<string, unknown> = { version: 1 };
  const prompt: Record<string, unknown> = { id: 'after-checkout', survey };
  for (const { kind, text } of examples) {
    const value = JSON.parse(text) as Record<string, unknown>;
    if (kind === 'json prompt') Object.assign(prompt, value);
    else if (kind === 'json survey') prompt['survey'] = value;
    else if (kind === 'json question') {
      prompt['survey'] = { questions: [value] };
    } else if (kind !== 'json row') Object.assign(whole, value);
  }
  if (typeof prompt['metric'] === 'string') {
    const type = { type: 'nps', kind: 'transactional' };
    whole['metrics'] ??= { [prompt['metric']]: type };
  }
  return { prompts: [prompt], ...whole } as unknown as Config;
}

function findProblems(examples: readonly Example[]): unknown {
  const whole = toConfig(examples);
  const { error } = configSchema.safeParse(whole);
  return [...(error ? describeIssues(error) : []), ...compile(whole).problems];
}

describe.each([
  'why',
  'config',
  'surveys',
  'recipes',
  'placements',
  'languages',
])('the examples of docs/%s.md', (name) => {
  const examples = findExamples(read(name)).filter(
    ({ kind }) => kind !== 'json row' && kind !== 'json language',
  );
  const named = examples.map((one) => [one.line, one.kind, one] as const);

  test('are of a kind that is known', () => {
    const kinds = ['', ' config', ' prompt', ' survey', ' question'].map(
      (kind) => `json${kind}`,
    );
    expect(examples.filter(({ kind }) => !kinds.includes(kind))).toEqual([]);
    expect(examples).not.toEqual([]);
  });

  test.each(named)('line %i, %s, is valid', (_line, kind, example) => {
    // Segments and the like may stand in another example.
    const whole =
      kind === 'json prompt' ? [...shared(name), example] : [example];
    expect(findProblems(whole)).toEqual([]);
  });
});

/** What the parts of prompts on this page may name. */
function shared(name: string): Example[] {
  return findExamples(read(name)).filter(
    ({ kind, text }) => kind === 'json config' && text.includes('"segments"'),
  );
}

test('shows a language file that is one in docs/languages.md', () => {
  const files = findExamples(read('languages')).filter(
    ({ kind }) => kind === 'json language',
  );
  expect(files).not.toEqual([]);
  for (const { text } of files) {
    expect(languageFile.safeParse(JSON.parse(text)).error).toBeUndefined();
  }
});

describe('docs/why.md', () => {
  const sections = read('why').split(/^###? /m);
  const told = sections.flatMap((section) => {
    const [, rule] = /^`(.+)`\n/.exec(section) ?? [];
    return rule ? [[rule, section] as const] : [];
  });

  test('has a section for every rule, in the order of the rules', () => {
    expect(told.map(([rule]) => rule)).toEqual([
      ...before,
      ...rulebook.rules.map(([rule]) => rule),
      ...after,
    ]);
  });

  test.each(told)(
    'says of %s what decides: show, hold or skip',
    (rule, section) => {
      const found = rulebook.rules.find(([id]) => id === rule);
      const verdict = found?.[1] ?? (rule === 'passed' ? 'show' : 'skip');
      const [, first = ''] = section.split('\n\n');
      expect(first.toLowerCase()).toMatch(new RegExp(`^${verdict}[.,]`));
    },
  );

  const rows = told.flatMap(([rule, section]) => {
    const examples = findExamples(section);
    const row = examples.find(({ kind }) => kind === 'json row');
    return row ? [[rule, JSON.parse(row.text), examples] as const] : [];
  });

  test.each(rows)('shows of %s what `explain` says', (rule, row, examples) => {
    expect(row).toMatchObject({ rule, passed: false });
    const found = rulebook.rules.find(([id]) => id === rule);
    if (!found) return;
    const plan = compile(toConfig(examples));
    const [compiled] = plan.prompts;
    const asked = { plan, history: noHistory, moment: moment() };
    const candidate = rulebook.toCandidate(
      compiled!,
      compiled!.listeners[0],
      asked,
    );
    const [, , wanted] = found;
    expect(row.wanted).toEqual(wanted(candidate));
  });
});

describe('docs/surveys.md', () => {
  const examples = findExamples(read('surveys'));
  const types = examples.flatMap(({ kind, text }) =>
    kind === 'json question' ? [JSON.parse(text).type as string] : [],
  );

  test('shows an example of every type of question', () => {
    expect([...new Set(types)].sort()).toEqual(Object.keys(questions).sort());
  });

  test.each(Object.keys(questions))('has a section for %s', (type) => {
    expect(read('surveys')).toMatch(new RegExp(`^### .*\`${type}\``, 'm'));
  });
});
