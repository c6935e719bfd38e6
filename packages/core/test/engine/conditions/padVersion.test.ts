import { expect, test } from 'vitest';
import { padVersion } from '../../../src/engine/conditions/padVersion.ts';

test('puts versions in order', () => {
  // https://semver.org/#spec-item-11
  const ordered = [
    '0.9.12',
    '1.0.0-alpha',
    '1.0.0-alpha.1',
    '1.0.0-alpha.beta',
    '1.0.0-beta',
    '1.0.0-beta.2',
    '1.0.0-beta.11',
    '1.0.0-rc.1',
    '1.0.0',
    '1.0.1',
    '1.2.0',
    '1.10.0',
    '2.0.0',
    '2.0.123456',
    '2.0.1234567',
    '10.0.0',
  ];
  const shuffled = ordered.toReversed();
  shuffled.sort((one, other) =>
    padVersion(one)! < padVersion(other)! ? -1 : 1,
  );
  expect(shuffled).toEqual(ordered);
});

test.each([
  ['v1.2.3', '1.2.3'],
  ['1.2.3+build.5', '1.2.3'],
  ['v1.2.3-rc.1+build-5', '1.2.3-rc.1'],
])('sees no difference between %s and %s', (one, other) => {
  expect(padVersion(one)).toBe(padVersion(other));
});

test.each([null, undefined, '', 'latest', 'version 1', 1, 1.2, [], ['1.0.0']])(
  'sees no version in %o',
  (value) => {
    expect(padVersion(value)).toBeUndefined();
  },
);
