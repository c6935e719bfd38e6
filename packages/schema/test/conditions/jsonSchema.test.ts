import { Ajv } from 'ajv';
import { compile } from 'json-schema-to-typescript';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { condition } from '../../src/condition.ts';
import { combinators, operators } from '../../src/conditions/words.ts';
import { goodConditions } from './examples.ts';

type Json = Record<string, unknown>;

const schema = z.toJSONSchema(z.strictObject({ where: condition }), {
  target: 'draft-7',
  io: 'input',
  unrepresentable: 'any',
});
const isValid = new Ajv({ strict: false, validateFormats: false }).compile(
  schema,
);

test.each(goodConditions)('accepts %j', (one) => {
  isValid({ where: one });
  expect(isValid.errors).toBeNull();
});

test.each<unknown>([
  'a',
  [],
  { a: { $gtt: 5 } },
  { a: { $in: 'x' } },
  { a: { $gt: 5, b: 1 } },
  { a: { $size: -1 } },
  { a: { $not: { $x: 1 } } },
  { a: { $before: '14d' } },
  { a: { $elemMatch: { b: { $x: 1 } } } },
  { $gt: 5 },
  { $or: [{ $x: 1 }] },
  { $not: { a: { $exists: 1 } } },
])('refuses %j', (one) => {
  expect(isValid({ where: one })).toBe(false);
});

test('explains every word to an editor', () => {
  const { Condition, ConditionValue } = schema.definitions as Record<
    string,
    Json
  >;
  const words = {
    ...(Condition!['properties'] as Json),
    ...((ConditionValue!['anyOf'] as Json[])[0]!['properties'] as Json),
  };
  for (const word of Object.keys({ ...operators, ...combinators })) {
    expect(words[word]).toMatchObject({ description: expect.any(String) });
  }
});

test('becomes a type that every condition has', async () => {
  const { definitions } = schema;
  const types = await compile({ definitions } as never, 'Unused', {
    bannerComment: '',
    unreachableDefinitions: true,
  });
  expect(types).toMatch(
    /type Condition = \{\s*\[path: string\]: unknown;?\s*\}/,
  );
});
