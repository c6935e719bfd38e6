import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { defineConfig } from 'vite';

/** What the service has, by key. */
const notes = new Map<string, unknown>();

async function takeNotes(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const body = JSON.parse(await text(request)) as {
      notes: { key: string }[];
    };
    const results = body.notes.map((note) => {
      const status = notes.has(note.key) ? 'known' : 'saved';
      notes.set(note.key, note);
      console.log(status, note);
      return { key: note.key, status };
    });
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ results }));
  } catch {
    response.statusCode = 400;
    response.end();
  }
}

export default defineConfig({
  plugins: [
    {
      name: 'notes',
      configureServer: ({ middlewares }) =>
        void middlewares.use('/notes', (request, response) => {
          void takeNotes(request, response);
        }),
    },
  ],
});
