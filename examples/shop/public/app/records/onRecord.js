/**
 * @typedef {object} TactfulRecord The fields this page reads; the rest is shown as it is.
 * @property {string} id
 * @property {'touchpoint' | 'prompt' | 'response' | 'complaint' | 'loss'} type
 * @property {string} name
 * @property {string} at
 * @property {string} session
 * @property {{ path: string }} page
 * @property {Record<string, any>} data
 */

/** @typedef {'connecting' | 'live' | 'lost'} ConnectionState */

const DAY_MS = 24 * 60 * 60 * 1000;
const AGAIN_MS = 2_000;

/**
 * Calls `onRecords` with what the collector stored in the last day, oldest first, and then with
 * each record as it arrives. Connects again by itself, for as long as the page is open; a record
 * may come again after that.
 *
 * @param {(records: TactfulRecord[]) => void} onRecords
 * @param {{ onState: (state: ConnectionState) => void }} options
 */
export function onRecord(onRecords, { onState }) {
  /** @param {string} cursor */
  const listen = (cursor) => {
    const stream = new EventSource(
      `/records/stream?cursor=${encodeURIComponent(cursor)}`,
    );
    stream.onopen = () => onState('live');
    stream.onmessage = ({ data }) => onRecords([JSON.parse(data)]);
    stream.onerror = () => {
      onState('lost');
      // A browser tries again by itself after a cut, but gives up after an answer such as 502.
      if (stream.readyState === EventSource.CLOSED) again();
    };
  };

  const connect = async () => {
    try {
      const { records, cursor } = await loadLastDay();
      onRecords(records);
      listen(cursor);
    } catch {
      onState('lost');
      again();
    }
  };
  const again = () => setTimeout(connect, AGAIN_MS);

  onState('connecting');
  void connect();
}

/** @returns {Promise<{ records: TactfulRecord[], cursor: string }>} */
async function loadLastDay() {
  const since = new Date(Date.now() - DAY_MS).toISOString();
  /** @type {TactfulRecord[]} */
  const records = [];
  let cursor = '';
  for (;;) {
    const query = new URLSearchParams({ since, limit: '1000' });
    if (cursor) query.set('cursor', cursor);
    const reply = await fetch(`/records/list?${query}`);
    if (!reply.ok) throw new Error(`The collector answered ${reply.status}.`);
    const page = await reply.json();
    records.push(...page.records);
    cursor = page.cursor;
    if (page.next === null) return { records, cursor };
  }
}
