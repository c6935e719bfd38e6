import type {
  Config,
  Prompt,
  Survey,
  TactfulRecord,
} from '../src/types.gen.ts';
import { uuidV7 } from '../src/lib/uuidV7.ts';

/** One score, then a reason that may be left out. */
export const survey: Survey = {
  questions: [
    { id: 'recommend', type: 'nps', text: 'Would you recommend us?' },
    { id: 'reason', type: 'text', text: 'Why?', optional: true },
  ],
  endings: [{ id: 'thanks', text: 'Thank you.' }],
};

/** A prompt that `checkout.completed` asks for; `fields` replace its own. */
export function prompt(fields: Partial<Prompt> = {}): Prompt {
  return {
    id: 'after-checkout',
    trigger: { on: 'checkout.completed' },
    survey,
    ...fields,
  };
}

/** A valid config with one prompt and no rest of any kind; `fields` replace its own. */
export function config(fields: Partial<Config> = {}): Config {
  return {
    version: 1,
    hash: 'c0ffee',
    frequency: { perPage: 100, perSession: 100 },
    interrupt: { grace: '0s' },
    prompts: [prompt()],
    ...fields,
  };
}

/** A valid record; `fields` replace its own. */
export function record(fields: Partial<TactfulRecord> = {}): TactfulRecord {
  return {
    id: uuidV7(Date.now()),
    type: 'touchpoint',
    name: 'page.viewed',
    at: '2026-12-01T09:00:00.000Z',
    session: 'session-1',
    page: { id: 'page-1', path: '/' },
    seq: 0,
    config: 'none',
    data: {},
    ...fields,
  } as TactfulRecord;
}

/** So many valid records. */
export function records(
  count: number,
  fields: Partial<TactfulRecord> = {},
): TactfulRecord[] {
  return Array.from({ length: count }, (_, seq) => record({ seq, ...fields }));
}

/** An answer: it goes at once. */
export function response(fields: { at?: string } = {}): TactfulRecord {
  return record({
    type: 'response',
    name: 'after-checkout',
    data: {
      response: uuidV7(Date.now()),
      revision: 1,
      final: true,
      prompt: 'after-checkout',
      answers: [],
    },
    ...fields,
  });
}
