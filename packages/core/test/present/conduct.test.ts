import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  allValidators,
  fromDraft,
  matches,
  toDraft,
} from '../../src/engine/index.ts';
import { conduct } from '../../src/present/conduct.ts';
import type { Conversation } from '../../src/present/converse.ts';
import type { PromptRequest } from '../../src/present/Ui.ts';
import type { ResponseData } from '../../src/types.gen.ts';
import { setTimer } from '../createTestClient.ts';
import { prompt } from '../fixtures.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pass = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
const event = {
  prompt: 'after-checkout',
  response: 'response-1',
  touchpoint: 'checkout.completed',
};

interface Setting {
  conversation: Conversation;
  /** Everything that was said to the core, in order. */
  log: unknown[][];
  onChange: ReturnType<typeof vi.fn>;
  /** The receiver has the last answer. */
  deliver(): void;
}

function begin(more: Partial<PromptRequest> = {}): Setting {
  const log: unknown[][] = [];
  const onChange = vi.fn();
  let deliver = (): void => {};
  const request: PromptRequest = {
    ...event,
    prompt: prompt({ metric: 'loyalty', hypothesis: 'Fast is good.' }),
    now: () => Date.now(),
    setTimer,
    note: (name, detail) => void log.push([name, detail]),
    submit: (data) => {
      log.push(['submit', data]);
      return new Promise((resolve) => (deliver = () => resolve('delivered')));
    },
    onClosed: (outcome) => void log.push(['closed', outcome]),
    ...more,
  };
  const conversation = conduct(request, onChange);
  return { conversation, log, onChange, deliver: () => deliver() };
}

/** As `begin`, answered to the end. */
function finish(more?: Partial<PromptRequest>): Setting {
  const setting = begin(more);
  setting.conversation.answer(9);
  setting.conversation.answer('Fast');
  return setting;
}

test('notes at once that the prompt is visible', () => {
  const { log, conversation } = begin();
  expect(log).toEqual([['shown', event]]);
  expect(conversation.interview().question!.id).toBe('recommend');
  expect(conversation.safety()).toBeUndefined();
});

test('notes once that the visitor has started', () => {
  const { log, conversation } = begin();
  conversation.start();
  conversation.start();
  expect(log.slice(1)).toEqual([['started', event]]);
});

test('submits every step with all answers so far, and notes the last', () => {
  const { log, conversation, onChange } = begin();
  vi.advanceTimersByTime(2_000);
  expect(conversation.answer(9)).toBeUndefined();
  expect(onChange).toHaveBeenCalledTimes(1);
  expect(conversation.answer('Fast')).toBeUndefined();
  const first = { question: 'recommend', type: 'nps', value: 9, ms: 2_000 };
  const second = { question: 'reason', type: 'text', value: 'Fast', ms: 0 };
  const shared = { ...event, metric: 'loyalty', hypothesis: 'Fast is good.' };
  expect(log.slice(1)).toEqual([
    // Whoever answers has begun, by whatever it was done.
    ['started', event],
    ['submit', { ...shared, revision: 1, final: false, answers: [first] }],
    [
      'submit',
      { ...shared, revision: 2, final: true, answers: [first, second] },
    ],
    ['submitted', event],
  ]);
});

test('submits nothing that the question does not take, and says why', () => {
  const { log, conversation, onChange } = begin();
  expect(conversation.answer(undefined)).toBe('required');
  expect(conversation.answer(11)).toBe('range');
  expect(log).toHaveLength(1);
  expect(onChange).not.toHaveBeenCalled();
});

test('takes nothing more after the last answer', () => {
  const { log, conversation } = finish();
  const { length } = log;
  expect(conversation.answer(3)).toBeUndefined();
  expect(log).toHaveLength(length);
});

test('names what blocks its way, as long as that does', async () => {
  let isBlocked = false;
  const { conversation, onChange, deliver } = finish({
    isBlocked: () => isBlocked,
  });
  await pass(1_000);
  expect(conversation.safety()).toBe('pending');
  isBlocked = true;
  await pass(1_000);
  expect(conversation.safety()).toBe('blocked');
  isBlocked = false;
  await pass(1_000);
  expect(conversation.safety()).toBe('pending');
  deliver();
  await pass();
  expect(conversation.safety()).toBe('delivered');
  onChange.mockClear();
  await pass(60_000);
  expect(onChange).not.toHaveBeenCalled();
});

test('says after a second that the answer is on its way, until it is delivered', async () => {
  const { conversation, onChange, deliver } = finish();
  onChange.mockClear();
  await pass(999);
  expect(conversation.safety()).toBeUndefined();
  await pass(1);
  expect(conversation.safety()).toBe('pending');
  await pass(600_000);
  deliver();
  await pass();
  expect(conversation.safety()).toBe('delivered');
  expect(onChange).toHaveBeenCalledTimes(2);
});

test('says nothing of waiting when the answer is delivered within a second', async () => {
  const { conversation, onChange, deliver } = finish();
  onChange.mockClear();
  deliver();
  await pass();
  expect(conversation.safety()).toBe('delivered');
  await pass(60_000);
  expect(conversation.safety()).toBe('delivered');
  expect(onChange).toHaveBeenCalledTimes(1);
});

test('has no safety before the last answer, however long that takes', async () => {
  const { conversation, deliver } = begin();
  conversation.answer(9);
  deliver();
  await pass(60_000);
  expect(conversation.safety()).toBeUndefined();
});

test('is dismissed when closed before the last answer, once', () => {
  const { log, conversation } = begin();
  conversation.answer(9);
  conversation.close('close');
  conversation.close('host');
  expect(log.slice(3)).toEqual([
    ['dismissed', { ...event, reason: 'close' }],
    ['closed', { outcome: 'dismissed', reason: 'close' }],
  ]);
});

test('was submitted when closed after the last answer', () => {
  const { log, conversation } = finish();
  const { length } = log;
  conversation.close('close');
  const { answers } = conversation.interview();
  expect(log.slice(length)).toEqual([
    ['closed', { outcome: 'submitted', answers }],
  ]);
});

test('draws nothing more once it is closed', async () => {
  const { conversation, onChange, deliver } = finish();
  conversation.close('close');
  onChange.mockClear();
  await pass(5_000);
  deliver();
  await pass();
  expect(onChange).not.toHaveBeenCalled();
});

test('leaves no timer behind when it is closed', () => {
  const { conversation } = finish();
  conversation.close('host');
  expect(vi.getTimerCount()).toBe(0);
});

test('puts the question before again, and submits a higher revision then', () => {
  const { log, conversation, onChange } = begin();
  conversation.answer(9);
  onChange.mockClear();
  conversation.back({ value: 'Fa' });
  expect(onChange).toHaveBeenCalledTimes(1);
  expect(log).toHaveLength(3);
  expect(conversation.interview()).toMatchObject({
    question: { id: 'recommend' },
    offered: { value: 9 },
  });
  conversation.answer(3);
  expect(conversation.interview().offered).toMatchObject({ value: 'Fa' });
  expect(log.at(-1)).toEqual([
    'submit',
    expect.objectContaining({
      revision: 2,
      final: false,
      answers: [expect.objectContaining({ value: 3 })],
    }),
  ]);
});

test('skips what may be skipped, and says why not', () => {
  const { log, conversation } = begin();
  expect(conversation.skip('optional')).toBe('required');
  conversation.answer(9);
  expect(conversation.skip('optional')).toBeUndefined();
  expect(log.slice(-2)).toEqual([
    [
      'submit',
      expect.objectContaining({
        final: true,
        answers: [
          expect.objectContaining({ value: 9 }),
          { question: 'reason', type: 'text', skipped: 'optional', ms: 0 },
        ],
      }),
    ],
    ['submitted', event],
  ]);
});

const choice = prompt({
  survey: {
    questions: [
      {
        id: 'why',
        type: 'single',
        text: 'Why, {{traits.name}}?',
        shuffle: true,
        options: [
          { id: 'price', text: 'Price' },
          { id: 'speed', text: 'Speed' },
          { id: 'other', text: 'Other', other: true },
        ],
      },
      { id: 'more', type: 'text', text: 'More?' },
    ],
    logic: [
      { after: 'why', if: { 'answers.why': 'other' }, add: { score: 1 } },
      { after: 'why', if: { 'variables.score': 1 }, end: true },
    ],
  },
});

test('asks by what the page knows: facts, conditions, chance, validators', () => {
  const log: unknown[] = [];
  const request: PromptRequest = {
    ...event,
    prompt: choice,
    now: () => 0,
    setTimer,
    facts: { traits: { name: 'Ana' } },
    matches: (condition, facts) => matches(condition, facts, { nowMs: 0 }),
    random: () => 0,
    answers: { why: 'speed' },
    note: () => {},
    submit: async (data) => {
      log.push(data);
      return 'delivered';
    },
    onClosed: () => {},
  };
  const validators = allValidators;
  const conversation = conduct(request, () => {}, { validators });
  expect(conversation.interview()).toMatchObject({
    question: { text: 'Why, Ana?' },
    offered: { value: 'speed' },
  });
  conversation.answer('other', ' Colour ');
  expect(log).toMatchObject([
    {
      final: true,
      variables: { score: 1 },
      answers: [
        {
          question: 'why',
          value: 'other',
          other: 'Colour',
          order: ['speed', 'price', 'other'],
        },
        { question: 'more', skipped: 'unseen' },
      ],
    },
  ]);
});

test('goes on with a draft, if there is one', () => {
  const { conversation } = begin();
  conversation.answer(9);
  const draft = toDraft(conversation.interview(), { nowMs: Date.now() });
  const log: ResponseData[] = [];
  const request: PromptRequest = {
    ...event,
    prompt: prompt(),
    now: () => Date.now(),
    setTimer,
    note: () => {},
    submit: async (data) => {
      log.push(data);
      return 'delivered';
    },
    onClosed: () => {},
  };
  const { survey } = request.prompt;
  const resumed = conduct(request, () => {}, {
    resume: (setting) => fromDraft(survey, draft, setting),
  });
  expect(resumed.interview().question!.id).toBe('reason');
  resumed.answer('Fast');
  expect(log).toMatchObject([{ revision: 2, final: true }]);
  const anew = conduct(request, () => {}, { resume: () => undefined });
  expect(anew.interview().question!.id).toBe('recommend');
});
