import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  batch,
  describeIssues,
  forgetRequest,
  type TactfulRecord,
} from '@tactful/schema';
import { type Answer, type PageServer, servePages } from './servePages.ts';

/** Folder of the built script tag. */
export const distFolder = dirname(
  fileURLToPath(import.meta.resolve('tactful/tactful.js')),
);

/** Pages with the built files beside them and a receiver at `/feedback`. */
export interface TactfulServer extends PageServer {
  /** Every record that `/feedback` took, once each, in the order of arrival. */
  records(): TactfulRecord[];
  /** Ids of the visitors that were to be forgotten. */
  readonly forgotten: readonly (string | undefined)[];
  /** What was wrong with the batches that came; the receiver refused them. */
  readonly invalid: readonly string[];
}

export async function serveTactful(
  routes: Readonly<Record<string, Answer>>,
): Promise<TactfulServer> {
  const known = new Map<string, TactfulRecord>();
  const invalid: string[] = [];
  const forgotten: (string | undefined)[] = [];

  const server = await servePages({
    ...scriptRoutes(),
    '/feedback': ({ body }) => {
      const sent: unknown = JSON.parse(body);
      const wish = forgetRequest.safeParse(sent);
      if (wish.data) {
        forgotten.push(wish.data.forget.visitor);
        return { body: '{"rejected":[]}' };
      }
      const { data, error } = batch.safeParse(sent);
      if (error) {
        invalid.push(JSON.stringify(describeIssues(error)));
        return { status: 400 };
      }
      for (const record of data.records) {
        if (!known.has(record.id)) known.set(record.id, record);
      }
      return { body: '{"rejected":[]}' };
    },
    ...routes,
  });
  return { ...server, invalid, forgotten, records: () => [...known.values()] };
}

/** The built files, by path. */
export function scriptRoutes(): Record<string, Answer> {
  const scripts = readdirSync(distFolder).filter((file) =>
    /^(tactful.*|stub)\.js$/.test(file),
  );
  return Object.fromEntries(scripts.map((file) => [`/${file}`, serve(file)]));
}

function serve(file: string): Answer {
  return {
    // As a CDN does: a frame of opaque origin imports the UI across origins.
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'access-control-allow-origin': '*',
    },
    body: readFileSync(join(distFolder, file)),
  };
}
