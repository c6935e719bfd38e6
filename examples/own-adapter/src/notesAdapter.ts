import type { Adapter, TactfulRecord } from 'tactful';

/** The service answers with what became of each note, by its key. */
interface Result {
  key: string;
  status: 'saved' | 'known' | 'refused';
}

/**
 * Sends each record as a note. Touchpoints are left out: the service wants to hear
 * what people say, not what they do.
 *
 * De-duplicates: yes, the service keeps the key.
 */
export function notesAdapter({ url }: { url: string }): Adapter {
  return {
    // The destination's key on the device: once chosen, it stays.
    name: 'notes',
    limits: { records: 20 },
    encode: (records) => {
      const said = records.filter(({ type }) => type !== 'touchpoint');
      if (!said.length) return [];
      return [
        {
          url,
          headers: { 'Content-Type': 'application/json' },
          ids: said.map(({ id }) => id),
          body: JSON.stringify({ notes: said.map(toNote) }),
        },
      ];
    },
    acknowledge: ({ body }) => {
      const results = readResults(body);
      // Somebody else has answered: a proxy, perhaps. Nobody knows what was saved.
      if (!results) return { retryAfterMs: 60_000 };
      const refused = results.filter(({ status }) => status === 'refused');
      return { rejected: refused.map(({ key }) => key) };
    },
  };
}

function readResults(body: string): Result[] | undefined {
  try {
    const { results } = Object(JSON.parse(body)) as { results?: Result[] };
    return Array.isArray(results) ? results : undefined;
  } catch {
    return undefined;
  }
}

function toNote({ id, at, type, name, data }: TactfulRecord): object {
  return { key: id, writtenAt: at, subject: `${type} ${name}`, data };
}
