/** How a sample is answered with nothing but a keyboard. */
export interface KeyboardScript {
  /** Where Tab stops, between the way out and the way on. A group of radios is one stop. */
  readonly stops: readonly string[];
  /** `Tab: <stop>` goes there, `type: <text>` writes, anything else is a key. */
  readonly keys: readonly string[];
  /** What the answer is then. */
  readonly value: unknown;
}

const group = ['radio asked'];
/** Arrow keys move and mark; Space on what is marked already does nothing; Enter is the last word. */
const choose = ['Tab: radio asked', 'ArrowRight', 'ArrowRight', 'Space'];

const scale = (value: unknown): KeyboardScript => ({
  stops: group,
  keys: [...choose, 'Enter'],
  value,
});

/** By the id of the sample. */
export const keyboardScripts: Readonly<Record<string, KeyboardScript>> = {
  nps: scale(2),
  csat: { ...scale(3), stops: [...group, 'button na'] },
  ces: scale(3),
  rating: scale(3),
  'rating-stars': scale(3),
  'rating-smileys': scale(3),
  'rating-thumbs': {
    ...scale(2),
    keys: ['Tab: radio asked', 'ArrowRight', 'Space', 'Enter'],
  },
  single: {
    stops: group,
    keys: [
      'Tab: radio asked',
      'ArrowDown',
      'ArrowDown',
      'Space',
      'Tab',
      'type: The colour',
      'Enter',
    ],
    value: 'other',
  },
  multiple: {
    stops: [
      'checkbox asked',
      'checkbox asked',
      'checkbox asked',
      'button declined',
    ],
    keys: ['Tab: checkbox asked', 'Space', 'Tab', 'Space', 'Enter'],
    value: ['price', 'time'],
  },
  text: {
    stops: ['textarea input'],
    keys: [
      'Tab: textarea input',
      'type: Show the price',
      'Tab: button submit',
      'Space',
    ],
    value: 'Show the price',
  },
  contact: {
    stops: ['text name', 'email email', 'tel phone'],
    keys: ['Tab: email email', 'type: ada@shop.example', 'Enter'],
    value: { email: 'ada@shop.example' },
  },
  consent: {
    stops: ['checkbox asked'],
    keys: ['Tab: checkbox asked', 'Space', 'Enter'],
    value: true,
  },
  statement: {
    stops: ['a link'],
    keys: ['Tab: button submit', 'Enter'],
    value: undefined,
  },
  dropdown: {
    stops: ['select-one asked'],
    keys: ['Tab: select-one asked', 'ArrowDown', 'Tab: button submit', 'Enter'],
    value: 'price',
  },
  'dropdown-search': {
    stops: ['search', ...group],
    keys: [
      'Tab: search',
      'type: country 7',
      'Tab: radio asked',
      'Space',
      'Enter',
    ],
    value: 'c7',
  },
  matrix: {
    stops: ['radio asked.range', 'radio asked.help'],
    keys: [
      'Tab: radio asked.range',
      'ArrowRight',
      'Tab: radio asked.help',
      'ArrowRight',
      'ArrowRight',
      'Enter',
    ],
    value: { range: 'so', help: 'yes' },
  },
};
