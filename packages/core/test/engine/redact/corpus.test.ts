import { expect, test } from 'vitest';
import { redactText } from '../../../src/engine/redact/redactText.ts';
import { corpus } from './corpus.ts';

const taken = corpus.filter(({ secrets }) => secrets.length > 0);

test('has enough texts of each kind, each one once', () => {
  expect(new Set(corpus.map(({ text }) => text)).size).toBe(corpus.length);
  expect(taken.length).toBeGreaterThanOrEqual(130);
  expect(corpus.length - taken.length).toBeGreaterThanOrEqual(70);
});

test.for(corpus)('keeps of "$text" what is no secret', (one) => {
  expect(redactText(one.text)).toBe(one.redacted);
});
