import type { Batch } from '@tactful/schema';
import type { Reply } from '../servePages.ts';

/**
 * What the receiver does with one request. What it answers with 2xx it has taken, unless that
 * answer names the records it refused.
 *
 * - `'take'`: answers 200
 * - `'refuse'`: closes the connection before it has read the request
 * - `'reset'`: reads it, takes nothing, closes the connection without an answer
 * - `'takeThenReset'`: takes it, and the answer is lost
 * - `'takeThenStall'`: takes it, sends the header of an answer and never its end
 * - `'hang'`: reads it, takes nothing, says nothing
 */
export type Fault =
  | 'take'
  | 'refuse'
  | 'reset'
  | 'takeThenReset'
  | 'takeThenStall'
  | 'hang'
  | Exclude<Reply, string>;

/** What a receiver does, request by request; then it takes. */
export type Plan = readonly Fault[] | ((batch: Batch) => Fault);
