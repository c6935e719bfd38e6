import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { combinators } from '../../../src/engine/conditions/combinators.ts';
import { compileCondition } from '../../../src/engine/conditions/compileCondition.ts';
import { operators } from '../../../src/engine/conditions/operators.ts';
import type { Condition } from '../../../src/types.gen.ts';

const page = readFileSync(
  new URL('../../../../../docs/conditions.md', import.meta.url),
  'utf8',
);
const [first = '', named = ''] = [
  ...page.matchAll(/^```json\n(.*?)^```/gms),
].map(([, json]) => json);
const names = JSON.parse(named);
const inline = [...page.matchAll(/`(\{.*?\})`/g)].map(([, json]) => json!);

test.each([
  ...Object.keys({ ...operators, ...combinators }),
  '$and',
  '$segment',
])('explains %s in docs/conditions.md, with an example', (word) => {
  expect(page).toMatch(new RegExp(`^\\|.*\`\\${word}\`.*\\|$`, 'm'));
  // Pairs such as `$gt`, `$gte` share one example.
  const stem = word.replace(/^(\$v?[gl]t)e$/, '$1');
  expect([first, ...inline].join('\n')).toMatch(new RegExp(`"\\${stem}e?"`));
});

test.each([first, ...inline])('gives an example that works: %s', (json) => {
  const condition = JSON.parse(json) as Condition;
  expect(compileCondition(condition, names).problem).toBeUndefined();
});

test.each(Object.keys(names.segments))(
  'names a segment that works: %s',
  (name) => {
    const { problem } = compileCondition({ $segment: name }, names);
    expect(problem).toBeUndefined();
  },
);
