import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pipe } from '../../../src/engine/index.ts';

const facts = {
  traits: { firstName: 'Ana', empty: '', no: false, none: null, list: ['a'] },
  variables: { brand: 'Acme', score: 0 },
  device: 'phone',
};

test.each([
  ['Hi {{traits.firstName}}!', 'Hi Ana!'],
  ['Hi {{ traits.firstName | friend }}!', 'Hi Ana!'],
  ['Hi {{traits.lastName | friend}}!', 'Hi friend!'],
  ['Hi {{traits.lastName}}!', 'Hi !'],
  ['{{traits.empty | nothing}}', 'nothing'],
  ['{{traits.none | nothing}}', 'nothing'],
  ['{{traits | nothing}}', 'nothing'],
  ['{{traits.list | nothing}}', 'nothing'],
  ['{{traits.constructor.name | nothing}}', 'nothing'],
  ['{{traits.no}} {{variables.score}}', 'false 0'],
  ['{{device}}{{variables.brand}}', 'phoneAcme'],
  ['{{}} {{|}} {{ | a}}', '  a'],
  ['{device} {{device} {{{device}}}', '{device} {{device} {phone}'],
  ['{{host | a | b}}', 'a | b'],
])('makes of "%s": "%s"', (text, filled) => {
  expect(pipe(text, facts)).toBe(filled);
});

test('puts in what is known as it is: no markup, no pattern, no second time', () => {
  const sayings = fc.oneof(
    fc.string(),
    fc.constantFrom('<b>', '$&', '{{device}}', '$1', '&amp;'),
  );
  fc.assert(
    fc.property(sayings, (said) => {
      fc.pre(said !== '');
      expect(pipe('a {{traits.said}} z', { traits: { said } })).toBe(
        `a ${said} z`,
      );
    }),
  );
});

test('throws at no text and no fact', () => {
  fc.assert(
    fc.property(fc.string(), fc.jsonValue(), (path, fact) => {
      expect(typeof pipe(`{{${path}}}`, { traits: fact })).toBe('string');
    }),
  );
});
