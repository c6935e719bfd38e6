import type { EngineName } from '../browser/Browser.ts';
import type { Answer } from '../servePages.ts';
import type { TagPageOptions } from '../tagPage.ts';
import type { Plan } from './Fault.ts';
import type { Scene } from './createScene.ts';

/** What a case must come to. */
export interface Expected {
  /** Numbered touchpoints that the receiver has, each once. @default 10 */
  unique?: number | undefined;
  /** Records that still wait at the end. @default 0 */
  queued?: number | undefined;
  /** Records in the ledger that the case did not count: of others, or `'lost'` before they came. @default 0 */
  foreign?: number | 'lost' | undefined;
  /** Delivered records that an engine may not count, since it ended the page before its write: all of them, or none. @default none */
  unwritten?: Readonly<Partial<Record<EngineName, number>>> | undefined;
  /** Records that were dropped, by reason. @default {} */
  dropped?: Readonly<Record<string, number>> | undefined;
  /** Most requests that carried one of them. @default no limit */
  requests?: number | undefined;
  /** From the first touchpoint until nothing waits. @default no limit */
  withinMs?: number | undefined;
  /** How often the receiver got again what it had. @default 0 */
  repeats?: number | undefined;
}

/** One row of the table of faults. */
export interface FaultCase {
  /** Its number. */
  readonly id: string;
  /** What goes wrong, in a few words. */
  readonly fault: string;
  /** @default Chromium */
  readonly engines?: readonly EngineName[] | undefined;
  /** What the receiver does once the page is ready; after that it takes. @default [] */
  readonly plan?: Plan | undefined;
  /** Beside a config without prompts. */
  readonly page?: Partial<TagPageOptions> | undefined;
  readonly routes?: Readonly<Record<string, Answer>> | undefined;
  /** What happens. @default ten touchpoints, sent at once */
  readonly run?: ((scene: Scene) => Promise<void>) | undefined;
  readonly expects?: Expected | undefined;
  /** Whether a page is open, and the start of its session delivered, before it begins. @default true */
  readonly isOpened?: boolean | undefined;
  /** Whether the browser keeps a profile, so that it can be killed. @default false */
  readonly hasProfile?: boolean | undefined;
  /** Whether the client has ended in the end, by withdrawal: then there is no ledger. @default false */
  readonly isWiped?: boolean | undefined;
  /** Whether it needs the machine for itself, because it looks at short times. @default false */
  readonly isAlone?: boolean | undefined;
  /** Whether its counts hang on how fast the machine is. @default false */
  readonly isVaried?: boolean | undefined;
  /** @default 60000 */
  readonly timeoutMs?: number | undefined;
}
