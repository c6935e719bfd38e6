import { readFileSync } from 'node:fs';
import { Ajv, type AnySchema } from 'ajv';
import { expect, test } from 'vitest';
import {
  config as configSchema,
  findLanguageProblems,
  languageFile,
} from '../src/index.ts';
import { config, prompt } from './examples.ts';

const url = new URL('../language.schema.json', import.meta.url);
const isLanguage = new Ajv({ strict: false }).compile(
  JSON.parse(readFileSync(url, 'utf8')) as AnySchema,
);

test.each([
  ['of nothing', {}],
  ['of texts', { prompts: { first: { 'score.text': 'Wie sehr?' } } }],
  ['of messages', { messages: { send: 'Los', 'nps.low': 'Nie' } }],
  ['with a schema', { $schema: './language.schema.json', prompts: {} }],
])('accepts a file %s', (_, file) => {
  expect(languageFile.parse(file)).toEqual(file);
  expect(isLanguage(file)).toBe(true);
});

test.each([
  ['with an unknown key', { texts: {} }],
  ['with an empty text', { prompts: { first: { 'score.text': '' } } }],
  ['with a message that nobody says', { messages: { submit: 'Los' } }],
  ['with what is no text', { prompts: { first: { 'score.text': 1 } } }],
])('refuses a file %s', (_, file) => {
  expect(languageFile.safeParse(file).success).toBe(false);
  expect(isLanguage(file)).toBe(false);
});

test('tells what of a file the config does not have', () => {
  const whole = configSchema.parse(
    config({
      prompts: [
        prompt({
          button: { label: 'Feedback' },
          variants: [{ id: 'warm', texts: { 'score.text': 'Oh, how?' } }],
        }),
      ],
    }),
  );
  const first = {
    'score.text': 'a',
    'score.labels.low': 'b',
    'button.label': 'c',
    '@warm.score.text': 'd',
    '@cold.score.text': 'e',
    'score.txt': 'f',
  };
  expect(
    findLanguageProblems(whole, { prompts: { first, second: {} } }),
  ).toEqual([
    {
      path: 'prompts.first["@cold.score.text"]',
      message: 'No text "@cold.score.text" in this prompt.',
    },
    {
      path: 'prompts.first["score.txt"]',
      message: 'No text "score.txt" in this prompt.',
    },
    { path: 'prompts.second', message: 'No prompt "second".' },
  ]);
});
