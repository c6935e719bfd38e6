import { element } from '../element.js';
import { answers } from './answers.js';

/** @typedef {import('./onRecord.js').TactfulRecord} TactfulRecord */

const clock = new Intl.DateTimeFormat(undefined, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/**
 * One record as a line that opens.
 *
 * @param {TactfulRecord} record
 * @returns {HTMLElement}
 */
export function recordItem(record) {
  const { id, type, name, at, session, page, data } = record;
  const details = element(
    'details',
    {},
    element(
      'summary',
      {},
      element('time', { datetime: at, title: at }, clock.format(new Date(at))),
      element('span', { class: 'type' }, type),
      element(
        'span',
        { class: 'what' },
        element('strong', {}, name),
        type === 'response'
          ? undefined
          : element('span', { class: 'facts' }, inShort(data)),
      ),
      element('span', { class: 'where' }, page.path),
      element(
        'span',
        { class: 'session', title: `Session ${session}` },
        element('span', { class: 'visually-hidden' }, 'session '),
        session.slice(-6),
      ),
    ),
    // Filled when it is opened: hundreds of closed ones should cost nothing.
    element('pre', { tabindex: 0, 'aria-label': `${name} as it was sent` }),
  );
  details.addEventListener('toggle', () => {
    const pre = details.querySelector('pre');
    if (pre) pre.textContent = JSON.stringify(record, null, 2);
  });

  return element(
    'li',
    {
      class: 'record',
      'data-testid': 'record',
      'data-id': id,
      'data-type': type,
      'data-name': name,
    },
    details,
    type === 'response' ? answers(data) : undefined,
  );
}

const UUID = /^[\da-f]{8}-[\da-f]{4}-/;

/**
 * The plain values of the data, as far as one line should hold them and a person reads them.
 *
 * @param {Record<string, unknown>} data
 */
function inShort(data) {
  return Object.entries(data)
    .filter(([, value]) => /^(string|number|boolean)$/.test(typeof value))
    .filter(([, value]) => !UUID.test(String(value)))
    .slice(0, 3)
    .map(([key, value]) => `${key} ${String(value).slice(0, 40)}`)
    .join(' · ');
}
