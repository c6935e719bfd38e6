import { createFilter } from './createFilter.js';
import { onRecord } from './onRecord.js';
import { recordItem } from './recordItem.js';

const MOST_SHOWN = 300;

/** @type {Record<import('./onRecord.js').ConnectionState, string>} */
const stateWords = {
  connecting: 'Connecting…',
  live: 'Live',
  lost: 'Connection lost. Trying again…',
};

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const list = byId('records');
const nothing = byId('nothing');
const connection = byId('connection');

/** @type {Set<string>} */
const seen = new Set();
let hasLoaded = false;

const items = () => /** @type {HTMLElement[]} */ ([...list.children]);

const show = () => {
  for (const item of items()) item.hidden = !filter.shows(item.dataset['type']);
  filter.count(items().map((item) => item.dataset['type']));
  nothing.hidden = !hasLoaded || items().some((item) => !item.hidden);
  nothing.textContent = filter.isAll()
    ? 'Nothing has arrived yet. Look at a pot in the shop, or buy one.'
    : 'None of these has arrived yet.';
};

const filter = createFilter(byId('filter'), { onChange: show });

onRecord(
  (records) => {
    const unseen = records.filter(({ id }) => !seen.has(id));
    for (const { id } of unseen) seen.add(id);
    const fresh = unseen.slice(-MOST_SHOWN).reverse().map(recordItem);
    for (const item of fresh) item.classList.toggle('fresh', hasLoaded);
    list.prepend(...fresh);
    for (const old of items().slice(MOST_SHOWN)) old.remove();
    hasLoaded = true;
    show();
  },
  {
    onState: (state) => {
      if (connection.dataset['state'] === state) return;
      connection.dataset['state'] = state;
      connection.textContent = stateWords[state];
    },
  },
);
