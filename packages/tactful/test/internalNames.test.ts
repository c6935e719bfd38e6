import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { internalNames } from '../scripts/internalNames.ts';

/** What hosts, configs, records or devices see. */
const outside = [
  'types.gen.ts',
  'Tactful.ts',
  'deliver/Adapter.ts',
  'deliver/Ledger.ts',
  'engine/explain.ts',
  'engine/interview/draft/Draft.ts',
  'engine/history.ts',
  'engine/historyFacts.ts',
  'engine/Rest.ts',
  'engine/session.ts',
  'engine/visitorFacts.ts',
  'engine/waiting.ts',
  'present/drafts/Saved.ts',
  'storage/Book.ts',
  'storage/Store.ts',
].map((file) =>
  readFileSync(new URL(`../../core/src/${file}`, import.meta.url), 'utf8'),
);
/** The names of properties and methods there, without comments. */
const fields = new Set(
  outside
    .join('\n')
    .replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    .match(/[A-Za-z]\w*(?=\??[:(<])/g),
);
/** They stand there, too, but as functions, or where only the files of the tag call them. */
const known =
  'addToPath listener loadSignals loadUi momentAt momentOf plan saveLast toCandidate'.split(
    ' ',
  );

test('shortens no name that anybody outside the files of the tag knows', () => {
  const seen = internalNames.filter((name) => fields.has(name));
  expect(seen.filter((name) => !known.includes(name))).toEqual([]);
});

test('looks at real names', () => {
  expect([...fields]).toEqual(
    expect.arrayContaining(['identify', 'questions', 'owes', 'shownAt']),
  );
});

test('shortens no name that the built files know as a text', () => {
  const dist = new URL('../dist/', import.meta.url);
  const code = readdirSync(dist)
    .filter((file) => /^tactful.*\.js$/.test(file))
    .map((file) => readFileSync(new URL(file, dist), 'utf8'))
    .join('\n');
  const quoted = internalNames.filter((name) =>
    new RegExp(`["'\`]${name}["'\`]`).test(code),
  );
  // A file is called so, and a class.
  expect(quoted).toEqual(['extras', 'outbox']);
});

test('shortens no parameter of a signal', () => {
  const docs = readFileSync(
    new URL('../../../docs/signals.md', import.meta.url),
    'utf8',
  );
  const words = new Set(docs.match(/(?<=`)[a-zA-Z]+(?=`)/g));
  expect(words).toContain('depth');
  expect(internalNames.filter((name) => words.has(name))).toEqual([]);
});
