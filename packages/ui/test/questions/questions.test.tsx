import type { Question } from '@tactful/core';
import { cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { drawQuestion } from './drawQuestion.tsx';

afterEach(cleanup);

const options = [
  { id: 'a', text: 'First' },
  { id: 'b', text: 'Second' },
  { id: 'own', text: 'Something else', other: true },
];
const base = { id: 'q', text: 'What do you think?' };

describe('scales', () => {
  test.each<[what: string, question: Question, names: string[]]>([
    ['csat', { ...base, type: 'csat' }, ['1', '2', '3', '4', '5']],
    ['ces', { ...base, type: 'ces' }, ['1', '2', '3', '4', '5', '6', '7']],
    ['three numbers', { ...base, type: 'rating', points: 3 }, ['1', '2', '3']],
    [
      'stars',
      { ...base, type: 'rating', points: 3, display: 'stars' },
      ['1 of 3', '2 of 3', '3 of 3'],
    ],
    [
      'smileys',
      {
        ...base,
        type: 'rating',
        points: 2,
        display: 'smileys',
        words: ['Sad', 'Glad'],
      },
      ['Sad', 'Glad'],
    ],
    ['thumbs', { ...base, type: 'rating', display: 'thumbs' }, ['Bad', 'Good']],
  ])(
    'of %s are native radios with names, in one group',
    async (_, question, names) => {
      const { getAllByRole, getByRole, value } = await drawQuestion(question);
      expect(getByRole('group', { name: base.text })).toBeDefined();
      const radios = getAllByRole('radio') as HTMLInputElement[];
      expect(radios.map((radio) => radio.type)).toEqual(
        names.map(() => 'radio'),
      );
      expect(new Set(radios.map((radio) => radio.name))).toEqual(
        new Set(['q']),
      );
      for (const [index, name] of names.entries()) {
        expect(getByRole('radio', { name })).toBe(radios[index]);
      }
      fireEvent.click(radios[1]!);
      expect(value()).toBe(2);
    },
  );

  test('say in words what the ends mean', async () => {
    const { getByText } = await drawQuestion({
      ...base,
      type: 'csat',
      labels: { high: 'Delighted' },
    });
    expect(getByText('Very dissatisfied')).toBeDefined();
    expect(getByText('Delighted')).toBeDefined();
  });
});

test('takes one option, and own words beside it', async () => {
  const { getByRole, queryByRole, value, other } = await drawQuestion({
    ...base,
    type: 'single',
    options,
  });
  fireEvent.click(getByRole('radio', { name: 'Second' }));
  expect(value()).toBe('b');
  expect(queryByRole('textbox')).toBeNull();
  fireEvent.click(getByRole('radio', { name: 'Something else' }));
  fireEvent.input(getByRole('textbox', { name: 'In your own words' }), {
    target: { value: 'The weather' },
  });
  expect([value(), other()]).toEqual(['own', 'The weather']);
});

test('takes several options, of which an exclusive one stands alone', async () => {
  const { getByRole, value } = await drawQuestion({
    ...base,
    type: 'multiple',
    options: [
      ...options.slice(0, 2),
      { id: 'none', text: 'None', exclusive: true },
    ],
  });
  const press = (name: string): void =>
    void fireEvent.click(getByRole('checkbox', { name }));
  press('First');
  press('Second');
  expect(value()).toEqual(['a', 'b']);
  press('None');
  expect(value()).toEqual(['none']);
  press('Second');
  expect(value()).toEqual(['b']);
  press('Second');
  expect(value()).toEqual([]);
});

test('offers a short list as the browser does', async () => {
  const { getByRole, value } = await drawQuestion({
    ...base,
    type: 'dropdown',
    options: options.slice(0, 2),
  });
  const list = getByRole('combobox', { name: base.text });
  fireEvent.change(list, { target: { value: 'b' } });
  expect(value()).toBe('b');
  fireEvent.change(list, { target: { value: '' } });
  expect(value()).toBeUndefined();
});

test('finds in a long list what is sought, without case and accents', async () => {
  const names = ['Österreich', 'Ostholstein', 'Malta', ...'abcdefghijk'];
  const { getByRole, getAllByRole, queryByRole, value } = await drawQuestion({
    ...base,
    type: 'dropdown',
    options: names.map((text, index) => ({ id: `o${index}`, text })),
  });
  expect(getAllByRole('radio')).toHaveLength(names.length);
  fireEvent.click(getByRole('radio', { name: 'Malta' }));
  fireEvent.input(getByRole('searchbox'), { target: { value: 'OST' } });
  expect(getByRole('radio', { name: 'Österreich' })).toBeDefined();
  expect(queryByRole('radio', { name: 'a' })).toBeNull();
  expect(getByRole('status').textContent).toBe('Found: 2');
  expect(
    getByRole('radio', { name: 'Malta' }),
    'what is chosen stays',
  ).toBeDefined();
  fireEvent.click(getByRole('radio', { name: 'Ostholstein' }));
  expect(value()).toBe('o1');
});

test('asks for one option in each row, each a group of its own', async () => {
  const { getByRole, value } = await drawQuestion({
    ...base,
    type: 'matrix',
    rows: [
      { id: 'x', text: 'Delivery' },
      { id: 'y', text: 'Help' },
    ],
    options: options.slice(0, 2).map(({ id, text }) => ({ id, text })),
  });
  const choose = (row: string, name: string): void => {
    const group = getByRole('radiogroup', { name: row });
    const radio = [...group.querySelectorAll('label')].find(
      (label) => label.textContent === name,
    )!;
    fireEvent.click(radio.querySelector('input')!);
  };
  choose('Delivery', 'Second');
  choose('Help', 'First');
  expect(value()).toEqual({ x: 'b', y: 'a' });
});

test.each([
  ['email', 'email', 'email'],
  ['url', 'url', 'url'],
  ['phone', 'tel', 'tel'],
] as const)(
  'has the browser help with %s',
  async (kind, type, autocomplete) => {
    const { getByRole } = await drawQuestion({ ...base, type: 'text', kind });
    const field = getByRole('textbox', { name: base.text }) as HTMLInputElement;
    expect([field.type, field.autocomplete]).toEqual([type, autocomplete]);
  },
);

test('asks for the ways to reach somebody that are wanted, and no other', async () => {
  const { getByRole, queryByRole, value } = await drawQuestion({
    ...base,
    type: 'contact',
    fields: { name: 'optional', email: 'required' },
  });
  expect(queryByRole('textbox', { name: 'Phone' })).toBeNull();
  const name = getByRole('textbox', { name: 'Name (optional)' });
  fireEvent.input(getByRole('textbox', { name: 'Email' }), {
    target: { value: 'a@b.example' },
  });
  fireEvent.input(name, { target: { value: 'Ada' } });
  expect(value()).toEqual({ email: 'a@b.example', name: 'Ada' });
  fireEvent.input(name, { target: { value: '' } });
  expect(value()).toEqual({ email: 'a@b.example' });
});

test('never ticks the box beforehand', async () => {
  const { getByRole, value } = await drawQuestion({
    ...base,
    type: 'consent',
    box: 'I agree.',
  });
  const box = getByRole('checkbox', { name: 'I agree.' }) as HTMLInputElement;
  expect(box.checked).toBe(false);
  fireEvent.click(box);
  expect(value()).toBe(true);
  fireEvent.click(box);
  expect(value()).toBe(false);
});

test.each([
  ['https://shop.example/returns', 1],
  ['mailto:help@shop.example', 1],
  ['javascript:alert(1)', 0],
  ['http://shop.example', 0],
])('links a statement to %s: %i times', async (url, times) => {
  const { queryAllByRole } = await drawQuestion({
    ...base,
    type: 'statement',
    link: { text: 'Read more', url },
  });
  expect(queryAllByRole('link')).toHaveLength(times);
});
