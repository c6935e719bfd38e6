import type { Prompt } from '@tactful/core';
import { fireEvent } from '@testing-library/preact';
import {
  afterEach,
  beforeEach,
  expect,
  onTestFinished,
  test,
  vi,
} from 'vitest';
import type * as Ui from '../src/index.ts';
import { openTestPrompt, prompt, type TestPrompt } from './openTestPrompt.ts';

/** What the browser says to each fetch of the interview. */
const { fetchInterview, file } = vi.hoisted(() => {
  const file = (): Promise<unknown> => import('../src/interview/pack.ts');
  return { file, fetchInterview: vi.fn(file) };
});
vi.mock('../src/interviewFile.ts', () => ({ fetchInterview }));

let arrive: () => void;
let ui: typeof Ui;

beforeEach(async () => {
  vi.resetModules();
  vi.spyOn(Date, 'now').mockReturnValue(1_000);
  fetchInterview.mockReset().mockImplementation(async () => {
    await new Promise<void>((resolve) => (arrive = resolve));
    return file();
  });
  ui = await import('../src/index.ts');
});
afterEach(() => void vi.restoreAllMocks());

const open = (
  shown: Prompt = prompt,
  fields: Parameters<typeof openTestPrompt>[1] = {},
): TestPrompt => openTestPrompt(shown, fields, ui.openPrompt);
/** The prompt is on the screen, and the interview asked for. */
const isAsked = (times = 1): Promise<void> =>
  vi.waitFor(() => expect(fetchInterview).toHaveBeenCalledTimes(times));
const press = ({ find }: TestPrompt, name: string): void => {
  fireEvent.click(find.getByRole('button', { name }));
};
const choose = ({ find }: TestPrompt, name: string): void => {
  fireEvent.click(find.getByRole('radio', { name }));
};

test('shows a score at once, and fetches what follows after that', async () => {
  const { find, shadow, noted } = open();
  expect(
    find.getByRole('dialog', { name: 'Would you recommend us?' }),
  ).toBeTruthy();
  expect(find.getAllByRole('radio')).toHaveLength(11);
  expect(shadow.querySelector('fieldset legend h2')).toBeTruthy();
  expect(find.getByRole('button', { name: 'Close' })).toBeTruthy();
  expect(noted).toEqual([]);
  expect(fetchInterview).not.toHaveBeenCalled();
  await isAsked();
  expect(noted).toEqual(['shown']);
});

test('tells that it was shown, and closed, when it is closed before the first frame', () => {
  const { visible, noted, outcomes } = open();
  visible.close('host');
  expect(noted).toEqual(['shown', 'dismissed']);
  expect(outcomes).toEqual([{ outcome: 'dismissed', reason: 'host' }]);
});

test('is taken over as it is: the same elements, what is marked, where the focus is', async () => {
  const shown = open();
  await isAsked();
  choose(shown, '7');
  const elements = [...shown.shadow.querySelectorAll('.card *')];
  const radio = shown.find.getByRole<HTMLInputElement>('radio', { name: '7' });
  radio.focus();
  arrive();
  const { loadInterview } = await import('../src/loadInterview.ts');
  await loadInterview();
  await vi.waitFor(() => {
    expect(shown.shadow.adoptedStyleSheets).toHaveLength(2);
  });
  expect([...shown.shadow.querySelectorAll('.card *')]).toEqual(elements);
  expect(shown.shadow.activeElement).toBe(radio);
  expect(radio.checked).toBe(true);
  press(shown, 'Next');
  expect(shown.submitted).toMatchObject([
    { revision: 1, answers: [{ question: 'recommend', value: 7 }] },
  ]);
  expect(shown.find.getByRole('textbox')).toBeTruthy();
  press(shown, 'Send');
  await shown.deliver();
  expect(shown.find.getByRole('heading').textContent).toBe('Thanks a lot.');
  expect(shown.noted).toEqual(['shown', 'started', 'submitted']);
});

test('keeps an answer that comes first, and goes on with it', async () => {
  const shown = open();
  const { find, shadow, submitted } = shown;
  await isAsked();
  vi.mocked(Date.now).mockReturnValue(3_500);
  choose(shown, '9');
  press(shown, 'Next');
  const answer = { question: 'recommend', type: 'nps', value: 9, ms: 2_500 };
  const first = { revision: 1, final: false, answers: [answer] };
  expect(submitted).toMatchObject([first]);
  const card = shadow.querySelector<HTMLElement>('.card')!;
  expect(card.ariaBusy).toBe('true');
  press(shown, 'Next');
  expect(submitted).toHaveLength(1);
  arrive();
  await vi.waitFor(() => find.getByRole('textbox'));
  expect(card.ariaBusy).toBeNull();
  expect(submitted).toMatchObject([first, { ...first, revision: 2 }]);
  expect(shown.outcomes).toEqual([]);
});

test('goes on with the answer of now, where that was changed', async () => {
  const shown = open();
  await isAsked();
  choose(shown, '9');
  press(shown, 'Next');
  choose(shown, '3');
  press(shown, 'Next');
  arrive();
  await vi.waitFor(() => shown.find.getByRole('textbox'));
  expect(
    shown.submitted.map(({ revision, answers }) => [
      revision,
      answers[0]!.value,
    ]),
  ).toEqual([
    [1, 9],
    [2, 3],
    [3, 3],
  ]);
});

test('says what is missing once it can', async () => {
  const shown = open();
  await isAsked();
  press(shown, 'Next');
  expect(shown.submitted).toEqual([]);
  arrive();
  await vi.waitFor(() =>
    expect(shown.find.getByRole('alert').textContent).toBe(
      'Please answer this question.',
    ),
  );
});

test('tries again where the file did not come', async () => {
  fetchInterview
    .mockRejectedValueOnce(new Error('offline'))
    .mockImplementation(file);
  const shown = open();
  await isAsked(2);
  await vi.waitFor(() =>
    expect(shown.shadow.adoptedStyleSheets).toHaveLength(2),
  );
  choose(shown, '9');
  press(shown, 'Next');
  expect(shown.find.getByRole('textbox')).toBeTruthy();
});

test('tries again when the visitor answers', async () => {
  const report = vi.fn();
  fetchInterview.mockRejectedValue(new Error('offline'));
  const shown = open(prompt, { report });
  await vi.waitFor(() => expect(report).toHaveBeenCalled());
  expect(shown.host.isConnected).toBe(true);
  fetchInterview.mockImplementation(file);
  choose(shown, '9');
  press(shown, 'Next');
  await vi.waitFor(() => shown.find.getByRole('textbox'));
});

test('never thanks where the file does not come: hands the answer over, and closes', async () => {
  const report = vi.fn();
  fetchInterview.mockRejectedValue(new Error('offline'));
  const shown = open(prompt, { report });
  choose(shown, '9');
  press(shown, 'Next');
  await vi.waitFor(() => expect(shown.host.isConnected).toBe(false));
  expect(report).toHaveBeenCalledWith(
    expect.stringContaining('offline'),
    expect.any(Error),
  );
  expect(shown.submitted).toMatchObject([
    { revision: 1, final: false, answers: [{ value: 9 }] },
  ]);
  expect(shown.outcomes).toEqual([{ outcome: 'dismissed', reason: 'host' }]);
  expect(shown.noted).toEqual(['shown', 'started', 'dismissed']);
});

test.each([
  ['by a press, goes on by itself', true, ['recommend']],
  ['by an arrow key, waits', false, []],
])('with autoAdvance, what was marked before %s', async (_, isPress, asked) => {
  const survey = { ...prompt.survey, autoAdvance: true };
  const shown = open({ ...prompt, survey });
  await isAsked();
  choose(shown, '7');
  const radio = shown.find.getByRole<HTMLInputElement>('radio', { name: '7' });
  // happy-dom does not know how the focus came: as a browser would tell.
  const matches = (selector: string): HTMLInputElement | null =>
    selector === 'input:checked:not(:focus-visible)' && isPress ? radio : null;
  const { querySelector } = shown.shadow.querySelector('.card')!;
  const card = shown.shadow.querySelector<HTMLElement>('.card')!;
  vi.spyOn(card, 'querySelector').mockImplementation((selector) =>
    selector.includes('focus-visible')
      ? matches(selector)
      : querySelector.call(card, selector),
  );
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  arrive();
  await vi.waitFor(() =>
    expect(shown.shadow.adoptedStyleSheets).toHaveLength(2),
  );
  vi.advanceTimersByTime(1_000);
  expect(
    shown.submitted.flatMap(({ answers }) =>
      answers.map((one) => one.question),
    ),
  ).toEqual(asked);
});

test('says of an answer that comes first, when it is taken again, that it is known', async () => {
  const again: unknown[] = [];
  const shown = open(prompt, {
    submit: (data, isAgain) => {
      again.push([data.revision, isAgain]);
      return Promise.resolve('stored');
    },
  });
  await isAsked();
  choose(shown, '9');
  press(shown, 'Next');
  arrive();
  await vi.waitFor(() => expect(shown.find.getByRole('textbox')).toBeTruthy());
  press(shown, 'Send');
  expect(again).toEqual([
    [1, undefined],
    [2, true],
    [3, undefined],
  ]);
});

test('stays where nothing was answered and the file does not come', async () => {
  const report = vi.fn();
  fetchInterview.mockRejectedValue(new Error('offline'));
  const shown = open(prompt, { report });
  press(shown, 'Next');
  await vi.waitFor(() => expect(report).toHaveBeenCalled());
  expect(shown.host.isConnected).toBe(true);
  expect(shown.submitted).toEqual([]);
});

test.each([
  ['Close', 'close'],
  ['Ask me later', 'later'],
])('is closed by "%s" without the file, as "%s"', async (name, reason) => {
  const shown = open({ ...prompt, offer: ['later'] });
  await isAsked();
  press(shown, name);
  arrive();
  await import('../src/loadInterview.ts').then((one) => one.loadInterview());
  expect(shown.outcomes).toEqual([{ outcome: 'dismissed', reason }]);
  expect(shown.host.isConnected).toBe(false);
  expect(shown.noted).toEqual(['shown', 'dismissed']);
});

test('is not fetched for a prompt that was closed at once', async () => {
  const { visible } = open();
  visible.close('navigated');
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => setTimeout(resolve));
  expect(fetchInterview).not.toHaveBeenCalled();
});

test('notes that the visitor has touched it', async () => {
  const shown = open();
  fireEvent.pointerDown(shown.find.getByRole('radio', { name: '4' }));
  expect(shown.noted).toEqual(['shown', 'started']);
  await isAsked();
  arrive();
  await vi.waitFor(() =>
    expect(shown.shadow.adoptedStyleSheets).toHaveLength(2),
  );
  fireEvent.pointerDown(shown.find.getByRole('radio', { name: '5' }));
  expect(shown.noted).toEqual(['shown', 'started']);
});

test('goes on in the language that was set meanwhile', async () => {
  const shown = open(prompt, { locale: 'en' });
  await isAsked();
  choose(shown, '2');
  shown.visible.setLocale!('de');
  arrive();
  await vi.waitFor(() => shown.find.getByRole('button', { name: 'Weiter' }));
  expect(shown.find.getByRole('button', { name: 'Schließen' })).toBeTruthy();
  expect(
    shown.find.getByRole<HTMLInputElement>('radio', { name: '2' }).checked,
  ).toBe(true);
});

test.each<[what: string, survey: Partial<Prompt['survey']>]>(
  [
    ['another question comes first', prompt.survey.questions.slice(1)],
    [
      'it may be skipped',
      [{ ...prompt.survey.questions[0]!, declinable: true }],
    ],
  ].map(([what, questions]) => [what as string, { questions } as never]),
)('is fetched before, where %s', async (_, survey) => {
  const shown = { ...prompt, survey: { ...prompt.survey, ...survey } };
  expect(() => open(shown)).toThrow('Nothing was fetched');
  const loading = ui.loadQuestions(shown.survey);
  await isAsked();
  arrive();
  await loading;
  const { find, shadow } = open(shown);
  expect(find.getByRole('heading')).toBeTruthy();
  expect(shadow.adoptedStyleSheets).toHaveLength(2);
  expect(fetchInterview).toHaveBeenCalledTimes(1);
});

test('is fetched before, where the host fills in answers', async () => {
  const answers = { recommend: 8 };
  const loading = ui.loadQuestions(prompt.survey, { answers });
  await isAsked();
  arrive();
  await loading;
  const { find } = open(prompt, { answers });
  const radio = find.getByRole<HTMLInputElement>('radio', { name: '8' });
  expect(radio.checked).toBe(true);
});

test('rejects before a prompt opens that needs what does not come', async () => {
  fetchInterview.mockRejectedValue(new Error('offline'));
  const questions = prompt.survey.questions.slice(1) as never;
  await expect(ui.loadQuestions({ questions })).rejects.toThrow('offline');
  await expect(ui.loadQuestions(prompt.survey)).resolves.toBeUndefined();
});
