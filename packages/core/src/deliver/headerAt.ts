import { VERSION } from '../version.gen.ts';
import type { BatchHeader } from './Adapter.ts';

/** What travels with the records of a batch that is sent now. */
export function headerAt(nowMs: number): BatchHeader {
  const sentAt = new Date(nowMs).toISOString();
  return { v: 1, sentAt, sdk: { name: 'tactful', version: VERSION } };
}
