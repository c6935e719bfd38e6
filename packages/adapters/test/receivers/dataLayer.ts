import { checkShape, text, time, uuid } from './checkShape.ts';

/** Lists what is wrong with an entry of a data layer, by the rules of tag managers and ours. */
export const checkEntry: (value: unknown) => string[] = checkShape({
  anyOf: [
    {
      type: 'object',
      additionalProperties: false,
      required: ['tactful'],
      properties: { tactful: { const: null } },
    },
    {
      type: 'object',
      additionalProperties: false,
      required: ['event', 'tactful'],
      properties: {
        event: { type: 'string', pattern: '^tactful\\.[\\w.-]+$' },
        tactful: {
          type: 'object',
          required: ['id', 'type', 'name', 'at', 'session', 'page', 'seq'],
          properties: { id: uuid, at: time, name: text },
        },
      },
    },
  ],
});
