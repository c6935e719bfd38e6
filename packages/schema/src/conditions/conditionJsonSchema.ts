import { z } from 'zod';
import { combinators, type Inside, operators, type Words } from './words.ts';

type Json = Record<string, unknown>;

const CONDITION = { $ref: '#/definitions/Condition' };
const VALUE = { $ref: '#/definitions/ConditionValue' };
const OPERATORS = { $ref: '#/definitions/ConditionValue/anyOf/0' };

const insides: Partial<Record<Inside, Json>> = {
  value: VALUE,
  count: { type: ['integer', 'object'], minimum: 0 },
  item: { anyOf: [OPERATORS, CONDITION] },
  items: { type: 'array', items: VALUE },
  condition: CONDITION,
  conditions: { type: 'array', items: CONDITION },
};

function toProperties(words: Words): Json {
  return Object.fromEntries(
    Object.entries(words).map(([word, [operand, description, inside]]) => {
      const { $schema: _, ...schema } = z.toJSONSchema(operand, {
        target: 'draft-7',
        io: 'input',
        unrepresentable: 'any',
      });
      const known = inside && insides[inside];
      // Draft 7 ignores what stands beside a `$ref`.
      return [word, { description, ...(known ? { allOf: [known] } : schema) }];
    }),
  );
}

/** What a path may stand for, for editors. */
export const conditionValueJsonSchema: Json = {
  anyOf: [
    {
      type: 'object',
      properties: toProperties(operators),
      additionalProperties: false,
      minProperties: 1,
    },
    { type: ['string', 'number', 'boolean', 'null', 'array'] },
    { type: 'object', propertyNames: { pattern: '^[^$]' } },
  ],
  tsType: 'unknown',
};

/** Words and paths of a condition, for editors. */
export const conditionJsonSchema: Json = {
  properties: toProperties(combinators),
  patternProperties: { '^[^$]': VALUE },
  additionalProperties: false,
  tsType: '{ [path: string]: unknown }',
};
