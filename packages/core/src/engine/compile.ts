import { compileConfig, type Plan } from './compileConfig.ts';
import * as extras from './allExtras.ts';

export type { Plan } from './compileConfig.ts';

/** As `compileConfig`, with all that any config may need. */
export function compile(input: unknown): Plan {
  return compileConfig(input, extras);
}
