import { beforeEach, expect, test, vi } from 'vitest';
import type { Context } from '../../../src/Context.ts';
import type { Draft } from '../../../src/engine/interview/draft/Draft.ts';
import { orderOf } from '../../../src/engine/interview/draft/orderOf.ts';
import { findSaved } from '../../../src/present/drafts/findSaved.ts';
import { keepDraft } from '../../../src/present/drafts/keepDraft.ts';
import { savedDrafts } from '../../../src/present/drafts/savedDrafts.ts';
import { prompt, survey } from '../../fixtures.ts';

const HOUR_MS = 3_600_000;
const draft: Draft = {
  savedAtMs: 0,
  order: orderOf(survey),
  answers: [],
  kept: { recommend: { value: 9 } },
  revision: 1,
};
const about = {
  prompt: 'after-checkout',
  response: 'response-1',
  touchpoint: 'checkout.completed',
  variant: 'warm',
  isCounted: true,
  isPlaced: false,
};

let storage: Map<string, string>;
let isLive: boolean;
let nowMs: number;
const window = Object.assign(new EventTarget(), {
  document: new EventTarget(),
  sessionStorage: {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, text: string) => void storage.set(key, text),
    removeItem: (key: string) => void storage.delete(key),
  },
});
const variants = [{ id: 'warm', texts: { 'recommend.text': 'Oh?' } }];
const context = {
  window,
  options: { name: 'shop' },
  now: () => nowMs,
  isLive: () => isLive,
  plan: { prompts: [{ prompt: prompt({ variants }) }] },
} as unknown as Context;
const saved = (): unknown => JSON.parse(storage.get('shop.draft') ?? 'null');

beforeEach(() => {
  storage = new Map();
  isLive = true;
  nowMs = 0;
});

const opening = {
  prompt: prompt({ variants }),
  variant: variants[0],
  touchpoint: 'checkout.completed',
  response: 'response-1',
  reserve: async () => () => {},
  onElsewhere: () => {},
};

test('is kept with all that its response needs, until there is none', () => {
  keepDraft(context, opening, draft);
  expect(saved()).toEqual([{ ...about, draft }]);
  keepDraft(context, opening, undefined);
  expect(saved()).toBeNull();
});

test('is not written without the leave of the visitor', () => {
  keepDraft(context, opening, draft);
  isLive = false;
  keepDraft(context, opening, draft);
  expect(saved()).toBeNull();
});

test('is found as the same response, without focus and with nothing to give back', async () => {
  keepDraft(context, opening, draft);
  const found = findSaved(context, { isPlaced: false })!;
  expect(found).toMatchObject({
    prompt: { id: 'after-checkout' },
    touchpoint: 'checkout.completed',
    variant: variants[0],
    more: { response: 'response-1', draft, isModal: false },
  });
  expect(await found.reserve!()).toBeTypeOf('function');
  keepDraft(context, { ...opening, reserve: undefined! }, draft);
  expect(findSaved(context, { isPlaced: false })).not.toHaveProperty('reserve');
});

test.each([
  ['the browser brings its page back after it has ended', true, true, 1],
  ['its page comes back and it has not ended', true, false, 0],
  ['a page is shown for the first time', false, true, 0],
])('is over when %s: %s', (_, persisted, isGone, times) => {
  const onElsewhere = vi.fn();
  const response = `response of ${_}`;
  keepDraft(context, { ...opening, response, onElsewhere }, draft);
  keepDraft(context, { ...opening, response, onElsewhere }, draft);
  if (isGone) storage.clear();
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
  expect(onElsewhere).toHaveBeenCalledTimes(times);
});

test('is looked for by prompt, and by where it stood', () => {
  const drafts = savedDrafts(context);
  drafts.put({ ...about, draft });
  const find = (isPlaced: boolean, id?: string) =>
    findSaved(context, { isPlaced, prompt: id })?.prompt.id;
  expect(find(true)).toBeUndefined();
  expect(find(false, 'another')).toBeUndefined();
  expect(find(false, 'after-checkout')).toBe('after-checkout');
  drafts.put({ ...about, isPlaced: true, draft });
  expect(find(true)).toBe('after-checkout');
  expect(find(false), 'one for each prompt').toBeUndefined();
});

test.each([
  ['is a day old', { savedAtMs: -24 * HOUR_MS }],
  ['asks something else', { order: draft.order.slice(1) }],
  ['is broken', { order: null }],
])('is worth nothing when it %s', (_, fields) => {
  savedDrafts(context).put({
    ...about,
    draft: { ...draft, ...fields } as unknown as Draft,
  });
  expect(findSaved(context, { isPlaced: false })).toBeUndefined();
});

test('survives a clock that was set back, and options in another order', () => {
  nowMs = -HOUR_MS;
  savedDrafts(context).put({
    ...about,
    draft: { ...draft, order: draft.order.toReversed() },
  });
  expect(findSaved(context, { isPlaced: false })).toBeDefined();
});

test('is dropped with its prompt', () => {
  const drafts = savedDrafts(context);
  drafts.put({ ...about, prompt: 'gone', draft });
  drafts.put({ ...about, draft });
  findSaved(context, { isPlaced: false });
  expect(drafts.all().map(({ prompt }) => prompt)).toEqual(['after-checkout']);
});

test.each(['{', '"text"', '[1, null, {"prompt": 1}]', '{"prompt":"a"}'])(
  'takes %s for nothing',
  (text) => {
    storage.set('shop.draft', text);
    expect(savedDrafts(context).all()).toEqual([]);
  },
);

test('does no harm where storage is blocked', () => {
  const blocked = {
    ...context,
    window: Object.defineProperty({}, 'sessionStorage', {
      get: () => {
        throw new Error('SecurityError');
      },
    }),
  } as unknown as Context;
  const drafts = savedDrafts(blocked);
  drafts.put({ ...about, draft });
  drafts.drop('after-checkout');
  expect(drafts.all()).toEqual([]);
});
