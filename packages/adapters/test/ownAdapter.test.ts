import type { RequestAdapter } from '@tactful/core';
import { expect, test } from 'vitest';
import { notesAdapter } from '../../../examples/own-adapter/src/notesAdapter.ts';
import { testAdapter } from './contract.ts';
import { batch, visit } from './fixtures.ts';
import { checkHead, checkJson } from './receivers/checkHead.ts';
import {
  checkShape,
  list,
  shape,
  text,
  time,
  uuid,
} from './receivers/checkShape.ts';

const check = checkShape(
  shape({
    notes: {
      ...list(
        shape({
          key: uuid,
          writtenAt: time,
          subject: text,
          data: { type: 'object' },
        }),
      ),
      maxItems: 20,
    },
  }),
);

testAdapter('the example of one', () => notesAdapter({ url: '/notes' }), {
  takes: ({ type }) => type !== 'touchpoint',
  receiver: {
    check: (request) => [
      ...checkHead(request, {
        path: '/notes',
        contentType: 'application/json',
      }),
      ...checkJson(request.body, check),
    ],
    answer: { status: 200, body: '{"results":[]}' },
  },
});

test('is told what became of each note', () => {
  const { encode, acknowledge } = notesAdapter({
    url: '/notes',
  }) as RequestAdapter;
  const [request] = encode(visit(), batch());
  const { notes } = JSON.parse(request!.body) as { notes: { key: string }[] };
  const results = notes.map(({ key }, at) => ({
    key,
    status: at ? 'saved' : 'refused',
  }));
  const body = JSON.stringify({ results });
  expect(acknowledge!({ status: 200, body, headers: new Headers() })).toEqual({
    rejected: [notes[0]!.key],
  });
});
