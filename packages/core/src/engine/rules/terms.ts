import type { Config, Frequency, Interrupt } from '../../types.gen.ts';
import { parseDuration } from '../parseDuration.ts';

/** What a config asks of every prompt, with the defaults. */
export interface Terms {
  readonly frequency: Frequency;
  readonly interrupt: Interrupt;
  readonly graceMs: number;
  readonly expiryMs: number;
}

const defaultFrequency: Frequency = {
  perPage: 1,
  perSession: 1,
  stopAfterIgnored: 3,
};
const defaultAfter: Frequency['after'] = { later: '7d', close: '30d' };

/** Every state that keeps prompts waiting unless the config says otherwise. */
const defaultInterrupt: Interrupt = {
  never: ['typing', 'media', 'dialog', 'hidden', 'loading', 'printing'],
  grace: '1s',
  expiry: '60s',
};

const known = new WeakMap<Config, Terms>();

/** Worked out once for each config. */
export function termsOf(config: Config): Terms {
  const { frequency } = config;
  let terms = known.get(config);
  if (terms) return terms;
  const interrupt = { ...defaultInterrupt, ...config.interrupt };
  terms = {
    frequency: {
      ...defaultFrequency,
      ...frequency,
      after: { ...defaultAfter, ...frequency?.after },
    },
    interrupt,
    graceMs: parseDuration(interrupt.grace!),
    expiryMs: parseDuration(interrupt.expiry!),
  };
  known.set(config, terms);
  return terms;
}
