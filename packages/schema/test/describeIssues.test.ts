import { expect, test } from 'vitest';
import { z } from 'zod';
import { describeIssues } from '../src/index.ts';

test.each<[path: (string | number)[], written: string]>([
  [[], ''],
  [['prompts'], 'prompts'],
  [['prompts', 0], 'prompts[0]'],
  [
    ['prompts', 0, 'survey', 'questions', 12, 'type'],
    'prompts[0].survey.questions[12].type',
  ],
  [[3, 'id'], '[3].id'],
  [['a', 0, 1], 'a[0][1]'],
])('writes the path %j as "%s"', (path, written) => {
  const error = new z.ZodError([
    { code: 'custom', path, message: 'Wrong.', input: 1 },
  ]);
  expect(describeIssues(error)).toEqual([{ path: written, message: 'Wrong.' }]);
});
