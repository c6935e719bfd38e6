import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';

const ajv = new Ajv2020({
  allErrors: true,
  strictTypes: false,
  strictTuples: false,
});
ajvFormats.default(ajv);

/** Makes a function that lists what is wrong with a JSON value. */
export function checkShape(
  schema: AnySchemaObject,
): (value: unknown) => string[] {
  const validate = ajv.compile(schema);
  return (value) =>
    validate(value)
      ? []
      : (validate.errors ?? []).map(
          ({ instancePath, message, params }) =>
            `${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
        );
}

/** An object with these properties and no other; those with "?" may be missing. */
export function shape(properties: Record<string, object>): AnySchemaObject {
  const entries = Object.entries(properties);
  const nameOf = (key: string): string => key.replace(/\?$/, '');
  return {
    type: 'object',
    additionalProperties: false,
    required: entries.map(([key]) => key).filter((key) => !key.endsWith('?')),
    properties: Object.fromEntries(
      entries.map(([key, value]) => [nameOf(key), value]),
    ),
  };
}

export const text = { type: 'string', minLength: 1 };
export const uuid = { type: 'string', format: 'uuid' };
export const time = {
  type: 'string',
  format: 'date-time',
  pattern: String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$`,
};
export const list = (items: object): AnySchemaObject => ({
  type: 'array',
  items,
  minItems: 1,
});
