import { element } from '../element.js';

/** @typedef {{ question: string, type: string, value?: unknown, skipped?: string }} Answer */

/**
 * The answers of a response record; a score from 0 to 10 is drawn large.
 *
 * @param {Record<string, any>} data
 * @returns {HTMLElement}
 */
export function answers(data) {
  /** @type {Answer[]} */
  const given = data['answers'] ?? [];
  const step = data['final'] ? 'final' : `step ${data['revision']}`;
  return element(
    'dl',
    { class: 'answers', 'data-testid': 'answers' },
    ...given.map(answer),
    element(
      'div',
      { class: 'step' },
      element('dt', { class: 'visually-hidden' }, 'Revision'),
      element('dd', {}, step),
    ),
  );
}

/** @param {Answer} answer */
function answer({ question, type, value, skipped }) {
  const isScore = type === 'nps' && typeof value === 'number';
  return element(
    'div',
    isScore
      ? { class: 'score', 'data-testid': 'nps', 'data-group': npsGroup(value) }
      : {},
    element('dt', {}, question),
    element(
      'dd',
      {},
      ...(isScore
        ? [
            element('b', {}, String(value)),
            element('span', {}, npsGroup(value)),
          ]
        : [skipped ? `skipped (${skipped})` : words(value)]),
    ),
  );
}

/** @param {number} score Groups of the Net Promoter Score: 9 and 10, 7 and 8, 0 to 6. */
function npsGroup(score) {
  if (score >= 9) return 'promoter';
  return score >= 7 ? 'passive' : 'detractor';
}

/** @param {unknown} value */
function words(value) {
  if (value === undefined) return 'seen';
  return typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
}
