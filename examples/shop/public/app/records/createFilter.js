import { element } from '../element.js';

const TYPES = /** @type {const} */ ([
  ['all', 'All'],
  ['touchpoint', 'Touchpoints'],
  ['prompt', 'Prompts'],
  ['response', 'Responses'],
  ['complaint', 'Complaints'],
  ['loss', 'Losses'],
]);

/**
 * A row of radios, each with the number of records it would show.
 *
 * @param {HTMLElement} place A fieldset.
 * @param {{ onChange: () => void }} options
 */
export function createFilter(place, { onChange }) {
  let chosen = 'all';
  /** @type {Map<string, HTMLElement>} */
  const numbers = new Map();

  for (const [type, label] of TYPES) {
    const number = element('span', { class: 'number' }, '0');
    numbers.set(type, number);
    place.append(
      element(
        'label',
        {},
        element('input', {
          type: 'radio',
          name: 'type',
          value: type,
          checked: type === 'all',
          'data-testid': `filter-${type}`,
          onchange: () => {
            chosen = type;
            onChange();
          },
        }),
        element('span', {}, `${label} `, number),
      ),
    );
  }

  return {
    /** @param {string | undefined} type */
    shows: (type) => chosen === 'all' || chosen === type,
    isAll: () => chosen === 'all',
    /** @param {(string | undefined)[]} types Of all records on the page. */
    count: (types) => {
      for (const [type, number] of numbers) {
        const count =
          type === 'all'
            ? types.length
            : types.filter((other) => other === type).length;
        number.textContent = String(count);
      }
    },
  };
}
