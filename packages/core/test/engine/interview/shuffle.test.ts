import { expect, test } from 'vitest';
import { draw } from '../../../src/engine/draw.ts';
import { shuffle } from '../../../src/engine/interview/shuffle.ts';
import { startInterview } from '../../../src/engine/index.ts';
import type { Question, Survey } from '../../../src/types.gen.ts';
import { questions } from './questions.ts';

/** Numbers from 0 up to 1, the same in every run. */
function createRandom(): () => number {
  let count = 0;
  return () => draw('shuffle', `${(count += 1)}`);
}

/** How far counts are from being all alike (Pearson). */
function chiSquare(counts: readonly number[]): number {
  const mean = counts.reduce((sum, count) => sum + count) / counts.length;
  return counts.reduce((sum, count) => sum + (count - mean) ** 2 / mean, 0);
}

test('puts a list into each order equally often', () => {
  const random = createRandom();
  const counts = new Map<string, number>();
  for (let round = 0; round < 24_000; round += 1) {
    const order = shuffle(['a', 'b', 'c', 'd'], random).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(24);
  // 23 degrees of freedom: 49.7 is exceeded by chance once in 1,000.
  expect(chiSquare([...counts.values()])).toBeLessThan(49.7);
});

test('leaves the list as it was', () => {
  const list = Object.freeze([1, 2, 3]);
  expect(shuffle(list, () => 0)).toEqual([2, 3, 1]);
});

const idsOf = (list: readonly { id: string }[]): string[] =>
  list.map(({ id }) => id);

test('leaves options that stand for the others, or for none, at the end', () => {
  const random = createRandom();
  const question = { ...questions.multiple, shuffle: true };
  const seen = new Set<string>();
  for (let round = 0; round < 100; round += 1) {
    const { survey } = startInterview(
      { questions: [question] },
      { nowMs: 0, random },
    );
    const ids = idsOf((survey.questions[0] as typeof question).options);
    expect(ids.slice(3)).toEqual(['other', 'none']);
    seen.add(ids.slice(0, 3).join(''));
  }
  expect(seen.size).toBe(6);
});

test('shuffles the rows of a matrix, never its options, nor a scale', () => {
  const random = (): number => 0;
  const asked: Question[] = [
    { ...questions.matrix, shuffle: true },
    { ...questions.rating, shuffle: true } as Question,
    questions.single,
  ];
  const { survey } = startInterview({ questions: asked }, { nowMs: 0, random });
  const [matrix, ...rest] = survey.questions as [
    typeof questions.matrix,
    ...Question[],
  ];
  expect(idsOf(matrix.rows)).toEqual(['speed', 'price']);
  expect(matrix.options).toEqual(questions.matrix.options);
  expect(rest).toEqual(asked.slice(1));
});

const { nps, csat, ces, text } = questions;
const whole: Survey = { questions: [nps, csat, ces, text] };
const orderOf = (
  shuffled: Survey['shuffle'],
  random: () => number,
): string[] => {
  const survey = { ...whole, shuffle: shuffled };
  return idsOf(startInterview(survey, { nowMs: 0, random }).survey.questions);
};

test('shuffles the questions that it is told to, in their places', () => {
  const random = createRandom();
  const all = new Set<string>();
  const some = new Set<string>();
  for (let round = 0; round < 300; round += 1) {
    all.add(orderOf(true, random).join());
    some.add(orderOf(['csat', 'ces'], random).join());
  }
  expect(all.size).toBe(24);
  expect([...some].sort()).toEqual(['nps,ces,csat,text', 'nps,csat,ces,text']);
});

test('shuffles nothing without a word about it, or without chance', () => {
  expect(orderOf(undefined, () => 0)).toEqual(idsOf(whole.questions));
  const survey: Survey = { ...whole, shuffle: true };
  expect(startInterview(survey, { nowMs: 0 }).survey).toEqual(survey);
});
